import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { pickFolder } from '../host/pickFolder.ts';
import type { Started } from '../jobs/jobs.ts';
import { promptProblem } from '../zenmux/parameterProblem.ts';
import { withChanged } from './changedComposition.ts';
import { isUprightMissing, type Composition } from '../jobs/composition.ts';
import type { Composer } from './composer.ts';
import type { ComposerTools } from './composerTools.ts';
import type { SendMode } from './jobSpecs.ts';
import type { Notice } from './notice.ts';
import { readReference, ReferenceError } from './readReference.ts';
import { referenceProblem } from './referenceProblem.ts';
import { sendPicture } from './sendPicture.ts';

/**
 * Sends what is put together, when ZenMux would take it; it stays where it is, to be changed and
 * sent again.
 * @returns `undefined` when nothing was sent; the composer says why then
 */
export async function sendComposition(
	tools: ComposerTools,
	mode: SendMode = 'full',
): Promise<readonly Started[] | undefined> {
	const { composer } = tools;
	const problem =
		promptProblem(composer.composition.prompt.trim()) ??
		(await staleProblem(tools)) ??
		(await uprightProblem(composer));
	if (problem !== undefined) {
		refuse(tools, problem, ['dismiss']);
		return;
	}
	const { composition } = composer;
	const folder = await folderOf(composition);
	if (folder === 'dismissed') return undefined;
	const sent = await sendPicture(tools, composition, folder?.uri, undefined, mode);
	if (sent.kind === 'refused') {
		refuse(tools, sent.message, ['openSettings', 'selectModel', 'dismiss']);
	}
	if (sent.kind !== 'sent') return undefined;
	composer.tell(undefined);
	return sent.jobs;
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
		const { id, source, name, isStyle } = reference;
		const refusal = referenceProblem(reference);
		if (refusal !== undefined) return refusal;
		if (source === undefined) continue;
		try {
			const now = await readReference(vscode.Uri.parse(source.uri, true), store);
			if (now.source?.hash === source.hash) continue;
			composer.set(withChanged(composer.composition, { ...now, id, isStyle }));
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

/** The workspace folder of the target or the edited file; without one the person is asked as for a new picture. */
async function folderOf({
	references: [first],
	targetFile,
}: Composition): Promise<vscode.WorkspaceFolder | undefined | 'dismissed'> {
	const file = targetFile ?? (first?.isStyle === true ? undefined : first?.source?.uri);
	if (file === undefined) return pickFolder();
	return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file, true));
}
