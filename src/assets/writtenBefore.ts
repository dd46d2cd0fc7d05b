import * as vscode from 'vscode';
import { placeOf, type Job } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import type { Saved } from '../jobs/saving.ts';
import { readIfThere, type AssetPlace } from './assetStore.ts';
import { hashOf } from './contentStore.ts';
import { fileState } from './fileState.ts';
import { freePlace } from './picturePlace.ts';
import type { Picture } from './pictureSaver.ts';
import type { Replacements } from './replacements.ts';

/**
 * The file that was written for a picture when VS Code was closed, before that could be noted: it is
 * not to be written twice.
 * @returns `undefined` where its saving was not cut off, or too early
 */
export async function writtenBefore(
	job: Job,
	{ hash, format }: Picture,
	replacements: Pick<Replacements, 'all'>,
): Promise<Saved | undefined> {
	if (job.progress.status !== 'unsaved' || job.progress.wasCutOff !== true) return undefined;
	const saved = { kind: 'saved', hash, note: undefined } as const;
	const file = placeOf(job);
	if (file !== undefined && (await fileState(file, hash)) === 'same') {
		const { id, isTrial = false } =
			replacements.all.find((one) => one.file === file && one.after === hash) ?? {};
		return { ...saved, asset: file, replaced: id, isTrial };
	}
	const place = await freePlace(job, format);
	const asset = place && (await fileWith(hash, place));
	return asset && { ...saved, asset: asset.toString(), replaced: undefined, isTrial: false };
}

/** Looks at the names that are taken, in the order in which they are tried. */
async function fileWith(
	hash: ContentHash,
	{ directory, name }: AssetPlace,
): Promise<vscode.Uri | undefined> {
	for (let n = 1; ; n++) {
		const file = vscode.Uri.joinPath(directory, name(n));
		const bytes = await readIfThere(file);
		if (bytes === undefined) return undefined;
		if (hashOf(bytes) === hash) return file;
	}
}
