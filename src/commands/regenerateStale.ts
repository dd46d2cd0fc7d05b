import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { askForApiKey } from '../host/askForApiKey.ts';
import { noticeText } from '../host/noticeText.ts';
import type { Progress } from '../jobs/job.ts';
import type { Started } from '../jobs/jobs.ts';
import { checkTrust } from '../recipes/checkTrust.ts';
import { findRecipes } from '../recipes/findRecipes.ts';
import { begunFor } from '../recipes/jobsFor.ts';
import { regenerationQuestion, skippedText } from '../recipes/regenerationQuestion.ts';
import { staleRecipes, type StaleRecipes } from '../recipes/staleRecipes.ts';
import { askedBy } from '../spending/asked.ts';
import { estimate } from '../spending/estimate.ts';
import { groundsOf } from '../spending/grounds.ts';
import type { Studio } from '../studio/studio.ts';
import { givenFile } from './givenFile.ts';

const confirmed = v.object({ confirmed: v.literal(true) });

/**
 * *Regenerate All Stale Images…*: makes the pictures again whose recipes or references changed, below
 * these folders or in the whole workspace, after one question; the old bytes are kept. With
 * `{ confirmed: true }` it does not ask. Refused in a workspace that is not trusted. Resolves when all
 * have ended, with their progress; `undefined` when nothing was sent.
 */
export function regenerateStale(
	tools: ComposerTools,
	studio: Studio,
): (...given: Given) => Promise<readonly Progress[] | undefined> {
	let isBusy = false;
	/** A second click while it is being asked asks for nothing more. */
	const begin = async (...given: Given): Promise<readonly Started[]> => {
		if (isBusy) return [];
		isBusy = true;
		try {
			return await start(tools, ...given);
		} catch (error) {
			void reportProblem(error, tools.log);
			return [];
		} finally {
			isBusy = false;
		}
	};
	return async (...given) => {
		const jobs = await begin(...given);
		if (jobs.length === 0) return undefined;
		await studio.reveal();
		return (await Promise.all(jobs.map(({ ended }) => ended))).map(({ progress }) => progress);
	};
}

type Given = readonly [clicked?: unknown, selected?: unknown, given?: unknown];

async function start(tools: ComposerTools, ...given: Given): Promise<readonly Started[]> {
	const [clicked, selected, argument] = given;
	const { apiKey, jobs, maySpend } = tools;
	checkTrust();
	const found = await staleRecipes(await recipesIn(foldersOf(clicked, selected)), tools);
	const specs = found.stale.map(({ spec }) => spec);
	if (specs.length === 0) {
		tellNone(found.problems);
		return [];
	}
	if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) return [];
	const isAsked = !v.is(confirmed, argument);
	if (isAsked && !(await mayRegenerate(tools, found))) return [];
	if (!(await maySpend(specs, isAsked))) return [];
	// Meanwhile one may have been sent alone.
	return jobs.start(specs.filter((spec) => begunFor(jobs.all, spec) === undefined));
}

async function mayRegenerate(
	{ catalogue, history }: ComposerTools,
	found: StaleRecipes,
): Promise<boolean> {
	await catalogue.load();
	// Without it there is no estimate.
	await history.load().catch(() => undefined);
	const asked = found.stale.map(({ spec }) => askedBy(spec.request));
	const names = found.stale.map(({ picture }) => vscode.workspace.asRelativePath(picture));
	const cost = estimate(asked, groundsOf(history, catalogue));
	const { message, detail } = regenerationQuestion(
		names,
		cost,
		found.problems,
		vscode.env.language,
	);
	const yes = l10n.t('Regenerate');
	const answer = await vscode.window.showWarningMessage(message, { modal: true, detail }, yes);
	return answer === yes;
}

function tellNone(problems: readonly string[]): void {
	const none = l10n.t('No recipe is stale: all pictures are what their recipes say.');
	if (problems.length === 0) void vscode.window.showInformationMessage(none);
	else void vscode.window.showWarningMessage(noticeText(skippedText(problems)));
}

async function recipesIn(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
	const found = (await Promise.all(folders.map(findRecipes))).flat();
	return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
}

/** The Explorer gives the clicked folder and all selected ones; the palette gives nothing. */
function foldersOf(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
	const all = (Array.isArray(selected) ? selected : [clicked]).map(givenFile);
	const given = all.filter((uri) => uri !== undefined);
	const whole = vscode.workspace.workspaceFolders ?? [];
	return given.length > 0 ? given : whole.map(({ uri }) => uri);
}
