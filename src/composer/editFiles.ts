import type * as vscode from 'vscode';
import { emptyComposition } from '../jobs/composition.ts';
import type { Started } from '../jobs/jobs.ts';
import { beginWithFiles } from './addReferences.ts';
import { choosePictures } from './choosePictures.ts';
import type { ComposerTools } from './composerTools.ts';
import { sendComposition } from './sendComposition.ts';

/** Begins an edit of these files, or of those that the person chooses. @returns whether there are any */
export async function beginEdit(
	tools: ComposerTools,
	files: readonly vscode.Uri[],
): Promise<boolean> {
	const uris = files.length === 0 ? await choosePictures() : files;
	if (uris.length > 0) await beginWithFiles(tools, uris);
	return uris.length > 0;
}

/** Sends the edit that was begun. @returns its job; `undefined` when it was not sent */
export async function sendEdit(tools: ComposerTools, prompt: string): Promise<Started | undefined> {
	const { composer } = tools;
	// What could not be taken along must not be left out, or replaced by what was there before.
	if (composer.notice?.tone === 'problem') return undefined;
	const { references, upright } = composer.composition;
	// What the composer stood at is the person's; the settings decide here.
	composer.set({ ...emptyComposition, references, upright, prompt });
	const [job] = (await sendComposition(tools)) ?? [];
	return job;
}
