import * as vscode from 'vscode';
import type { Jobs } from '../jobs/jobs.ts';
import { readIfThere } from './assetStore.ts';
import { hashOf, type ContentStore } from './contentStore.ts';

/** Where the pictures of jobs are. */
type Sources = { readonly jobs: Jobs; readonly store: ContentStore };

/**
 * The newest picture of a job, from memory, from its saved file, or from the store when the file
 * was replaced since; where that has none either, what the file holds now.
 * @returns `undefined` when the job has no picture
 * @throws vscode.FileSystemError when it is gone
 */
export async function readJobPicture(
	{ jobs, store }: Sources,
	id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const job = jobs.get(id);
	if (job?.picture?.bytes !== undefined) return job.picture.bytes;
	if (job?.picture?.hash !== undefined) return store.read(job.picture.hash);
	if (job?.progress.status !== 'saved') return undefined;
	const { asset, hash } = job.progress;
	const found = await readIfThere(vscode.Uri.parse(asset, true));
	if (found !== undefined && hashOf(found) === hash) return found;
	return store.read(hash).catch((error: unknown) => {
		if (found === undefined) throw error;
		return found;
	});
}
