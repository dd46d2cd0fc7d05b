import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { outputSettings } from '../host/requestSettings.ts';
import { storedContent, type Reference } from '../jobs/composition.ts';
import type { Job } from '../jobs/job.ts';
import { isEmpty, withReferences } from './changedComposition.ts';
import type { ComposerTools } from './composerTools.ts';
import { recall, type Recalled } from './recall.ts';

/** Puts what a job was made with back into the composer; what was there can be brought back. */
export async function reuse(tools: ComposerTools, job: Job): Promise<void> {
	const { composition, losses } = await recalled(tools, job);
	const text = l10n.t('Prompt, parameters and pictures were brought back.');
	tools.composer.remove(composition, ...told(text, losses));
}

/**
 * Brings back what a picture was made with, when it was made here and nothing is being put together
 * yet; offers to use it as a reference instead.
 * @returns whether it did
 */
export async function reuseDropped(tools: ComposerTools, dropped: Reference): Promise<boolean> {
	const { composer, history } = tools;
	const made = history.ofPicture(storedContent(dropped)?.hash ?? '');
	if (made === undefined) return false;
	const { composition, losses } = await recalled(tools, made.job);
	if (!isEmpty(composer.composition)) return false;
	const instead = withReferences(composer.composition, [dropped]).composition;
	const text = l10n.t(
		'This picture was made here: its prompt, parameters and pictures were brought back.',
	);
	composer.recall(composition, instead, ...told(text, losses));
	return true;
}

function recalled({ store }: ComposerTools, job: Job): Promise<Recalled> {
	const usual = outputSettings(vscode.workspace.workspaceFolders?.[0]?.uri);
	return recall(job, usual, (hash) => store.has(hash));
}

function told(text: string, losses: readonly string[]): [string, 'info' | 'problem'] {
	return [[text, ...losses].join(' '), losses.length === 0 ? 'info' : 'problem'];
}
