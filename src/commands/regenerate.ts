import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ComposerTools } from '../composer/composerTools.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { sendPicture } from '../composer/sendPicture.ts';
import { reportRefusal } from '../host/reportRefusal.ts';
import type { Job, JobSpec, Progress } from '../jobs/job.ts';
import type { Started } from '../jobs/jobs.ts';
import { checkTrust } from '../recipes/checkTrust.ts';
import { begunFor, runningFor } from '../recipes/jobsFor.ts';
import { RecipeError } from '../recipes/recipeError.ts';
import { isRecipe, pictureOf, recipeOf } from '../recipes/recipeFiles.ts';
import { existingRecipe, regeneration } from '../recipes/regeneration.ts';
import type { Studio } from '../studio/studio.ts';
import { givenFile } from './givenFile.ts';

/**
 * *Regenerate Image*: makes a picture again as its recipe says now. Where there is one, the Studio
 * shows both and asks before replacing. Where the same is being made, or waits for the person's
 * decision, that is shown instead. Called on recipes or their pictures; refused in a workspace that is
 * not trusted. Resolves when the first job has ended, with its progress; `undefined` when nothing was
 * sent.
 */
export function regenerate(
	tools: ComposerTools,
	studio: Studio,
): (clicked?: unknown, selected?: unknown) => Promise<Progress | undefined> {
	/** Recipes whose request is being put together: a second click pays for no second picture. */
	const begun = new Set<string>();
	return async (clicked, selected) => {
		const recipes = recipesOf(clicked, selected);
		if (recipes.length === 0) {
			await reportProblem(new RecipeError(noneText()), tools.log);
			return undefined;
		}
		const started: Started[] = [];
		for (const uri of recipes) {
			if (begun.has(uri.toString())) continue;
			begun.add(uri.toString());
			try {
				started.push(...(await send(tools, studio, uri)));
			} catch (error) {
				void reportProblem(error, tools.log);
			} finally {
				begun.delete(uri.toString());
			}
		}
		const [first] = started;
		if (first === undefined) return undefined;
		await studio.showJob(first.id);
		return (await first.ended).progress;
	};
}

async function send(
	tools: ComposerTools,
	studio: Studio,
	uri: vscode.Uri,
): Promise<readonly Started[]> {
	checkTrust();
	const { jobs } = tools;
	const running = runningFor(jobs.all, pictureOf(uri).toString());
	if (running !== undefined) {
		await studio.showJob(running.id);
		return [];
	}
	const recipe = await existingRecipe(uri);
	const { composition, folder, change } = await regeneration(uri, recipe, tools);
	const asked: JobSpec[] = [];
	const noted = (spec: JobSpec): JobSpec => {
		const changed = change(false)(spec);
		asked.push(changed);
		return changed;
	};
	const begun = (): Job | undefined => asked.map((spec) => begunFor(jobs.all, spec)).find(Boolean);
	// The same may have been sent while the person was asked.
	const maySpend: ComposerTools['maySpend'] = async (...given) =>
		begun() === undefined && (await tools.maySpend(...given)) && begun() === undefined;
	const sent = await sendPicture({ ...tools, maySpend }, composition, folder, noted);
	if (sent.kind === 'refused') reportRefusal(sent.message);
	if (sent.kind === 'sent') return sent.jobs;
	const { id } = begun() ?? {};
	if (id !== undefined) await studio.showJob(id);
	return [];
}

/**
 * The Explorer gives the clicked file and all selected ones, an editor's menu or the recipe itself one
 * file; the palette gives nothing, and what is on screen is meant.
 */
function recipesOf(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
	const all = (Array.isArray(selected) ? selected : []).map(givenFile);
	const given = all.length > 0 ? all : [givenFile(clicked) ?? onScreen()];
	const recipes = given
		.filter((uri) => uri !== undefined)
		.map((uri) => (isRecipe(uri) ? uri : recipeOf(uri)));
	return [...new Map(recipes.filter(isRecipe).map((uri) => [uri.toString(), uri])).values()];
}

function onScreen(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText
		? input.uri
		: undefined;
}

function noneText(): string {
	return l10n.t('Open a picture or its recipe, such as hero.png.prompt.json, to regenerate it.');
}
