import * as vscode from 'vscode';
import { readSettings } from '../host/settings.ts';
import { promptOf } from '../jobs/job.ts';
import { readShape } from '../pictures/format.ts';
import { altText } from '../references/altText.ts';
import { newReference, type ShownPicture } from '../references/newReference.ts';
import {
	referenceLanguage,
	type ReferenceLanguage,
} from '../references/languages/referenceLanguage.ts';
import { writtenReference } from '../references/writtenReference.ts';
import type { Plan } from './plan.ts';
import type { PictureResult } from './resultText.ts';
import type { SavedJob } from './savedJob.ts';
import { pathOf } from './workspaceFile.ts';

/**
 * What an agent is told of a saved picture.
 * @param bytes of its file
 * @throws vscode.FileSystemError when the file is gone already
 */
export async function pictureResult(
	plan: Plan,
	job: SavedJob,
	bytes: Uint8Array,
): Promise<PictureResult> {
	const asset = vscode.Uri.parse(job.progress.asset, true);
	const alt = plan.altText ?? altText(promptOf(job));
	return {
		path: pathOf(asset),
		uri: job.progress.asset,
		shape: readShape(bytes),
		altText: alt,
		references: await referencesTo({ asset, alt }, plan),
		document: plan.document?.path,
		model: job.request.model,
		cost: job.cost,
		note: job.progress.note,
	};
}

/** Ready references by language, that of the document first. */
async function referencesTo(
	picture: ShownPicture,
	{ document, folder }: Plan,
): Promise<Readonly<Record<string, string>>> {
	// Without a document they are for one that lies in the workspace's folder.
	const from = document?.uri ?? vscode.Uri.joinPath(folder.uri, 'README.md');
	const own = document && referenceLanguage('plaintext', document.uri.path);
	const languages = new Set<ReferenceLanguage>([
		...(own === undefined ? [] : [own]),
		'markdown',
		'html',
	]);
	const written = [...languages].map(
		async (language) => [language, await referenceIn(language, from, picture)] as const,
	);
	return Object.fromEntries(await Promise.all(written));
}

async function referenceIn(
	language: ReferenceLanguage,
	document: vscode.Uri,
	picture: ShownPicture,
): Promise<string> {
	const isImporting = readSettings(document)['references.jsx'] === 'import';
	const page = { text: '', language, lineEnd: '\n', isImporting };
	const reference = await newReference(document, page, picture);
	const { importLine, reference: written } = writtenReference(reference, page, 0, 'inline');
	return `${importLine?.text ?? ''}${written.text}`;
}
