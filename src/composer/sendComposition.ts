import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { askForApiKey } from '../host/askForApiKey.ts';
import { pickFolder } from '../host/pickFolder.ts';
import { requestProblem } from '../host/requestSettings.ts';
import { wireRequest } from '../host/wireRequest.ts';
import type { Started } from '../jobs/jobs.ts';
import { promptProblem } from '../zenmux/parameterProblem.ts';
import { withChanged } from './changedComposition.ts';
import { isUprightMissing, type Composition } from '../jobs/composition.ts';
import type { Composer } from './composer.ts';
import type { ComposerTools } from './composerTools.ts';
import { jobSpecs } from './jobSpecs.ts';
import type { Notice } from './notice.ts';
import { readReference, ReferenceError } from './readReference.ts';
import { referenceProblem } from './referenceProblem.ts';

/**
 * Sends what is put together, when ZenMux would take it; it stays where it is, to be changed and
 * sent again.
 * @returns `undefined` when nothing was sent; the composer says why then
 */
export async function sendComposition(
	tools: ComposerTools,
	mode: 'full' | 'drafts' = 'full',
): Promise<readonly Started[] | undefined> {
	const { composer, apiKey, store, jobs, runPixelTask } = tools;
	const problem =
		promptProblem(composer.composition.prompt.trim()) ??
		(await staleProblem(tools)) ??
		(await uprightProblem(composer));
	if (problem !== undefined) {
		refuse(tools, problem, ['dismiss']);
		return;
	}
	const { composition } = composer;
	if ((await apiKey.read()) === undefined && !(await askForApiKey(apiKey))) return undefined;
	const folder = await folderOf(composition);
	if (folder === 'dismissed') return undefined;
	const scope = folder?.uri;
	const specs = await jobSpecs(composition, mode, { scope, store, run: runPixelTask });
	for (const request of new Set(specs.map((spec) => spec.request))) {
		const refusal = requestProblem(await wireRequest(request, store), scope);
		if (refusal === undefined) continue;
		refuse(tools, refusal, ['openSettings', 'selectModel', 'dismiss']);
		return;
	}
	if (!(await tools.maySpend(specs))) return undefined;
	composer.tell(undefined);
	return jobs.start(specs);
}

function refuse({ composer }: ComposerTools, text: string, actions: Notice['actions']): undefined {
	composer.tell({ tone: 'problem', text, actions });
}

/**
 * Why a reference cannot go as it is shown: its file is gone, or holds something else now. The new
 * content is shown then, to be looked at before it is sent.
 */
async function staleProblem({ composer, store }: ComposerTools): Promise<string | undefined> {
	for (const reference of composer.composition.references) {
		const { source, name } = reference;
		const refusal = referenceProblem(reference);
		if (refusal !== undefined) return refusal;
		if (source === undefined) continue;
		try {
			const now = await readReference(vscode.Uri.parse(source.uri, true), store);
			if (now.source?.hash === source.hash) continue;
			composer.set(withChanged(composer.composition, { ...now, id: reference.id }));
			return l10n.t(
				'{0} has changed since it was added. Its new content is shown now: look at it and send again.',
				name,
			);
		} catch (error) {
			if (error instanceof ReferenceError) return error.message;
			throw error;
		}
	}
	return undefined;
}

/** The panel makes the first picture upright within this time, in ms. */
const uprightLimit = 10_000;

/** Waits for the first picture as upright PNG, where it is needed; says so when it does not come. */
async function uprightProblem(composer: Composer): Promise<string | undefined> {
	const isMade = (): boolean => !isUprightMissing(composer.composition);
	return isMade() || (await composer.becomes(isMade, uprightLimit))
		? undefined
		: l10n.t('The first picture is still being prepared. Send again in a moment.');
}

/** The workspace folder of the edited file; without one the person is asked as for a new picture. */
async function folderOf({
	references,
}: Composition): Promise<vscode.WorkspaceFolder | undefined | 'dismissed'> {
	const source = references[0]?.source;
	const own =
		source === undefined
			? undefined
			: vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(source.uri, true));
	return own ?? (source === undefined ? pickFolder() : undefined);
}
