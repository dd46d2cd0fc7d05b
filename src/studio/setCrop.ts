import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ReferenceError } from '../composer/readReference.ts';
import { fileName, isRunning, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ShapePicture } from '../jobs/ports.ts';
import type { Focus } from '../jobs/target.ts';
import { replaceAsset } from '../assets/assetStore.ts';
import type { ContentStore } from '../assets/contentStore.ts';
import { fileState } from '../assets/fileState.ts';
import type { Replacements } from '../assets/replacements.ts';

type CropTools = {
	readonly jobs: Jobs;
	readonly store: ContentStore;
	readonly replacements: Replacements;
	readonly shape: ShapePicture;
};

/**
 * Crops the picture of a job anew from ZenMux's answer. A saved file gets the new picture as long as
 * it holds the one before.
 * @throws ReferenceError when the file holds something else, or is gone; nothing is changed then
 * @throws vscode.FileSystemError when the file cannot be written, or the answer is gone
 */
export async function setCrop(tools: CropTools, jobId: string, focus: Focus): Promise<void> {
	const { jobs, store, replacements } = tools;
	const before = jobs.get(jobId);
	const { raw } = before?.picture ?? {};
	const { shape } = before?.target ?? {};
	if (before === undefined || isRunning(before) || raw === undefined || !shape) return;
	const { bytes } = await tools.shape({ ...shape, focus }, await store.read(raw));
	const job = jobs.get(jobId);
	// Somebody saved or discarded it meanwhile: what was shown is no longer what there is.
	if (job?.progress.status !== before.progress.status) return;
	const cropped = await store.put(bytes);
	if (job.progress.status !== 'saved') {
		jobs.amend(jobId, (now) => withPicture(now, focus, cropped));
		return;
	}
	const { asset, hash, replaced } = job.progress;
	const state = await fileState(asset, hash);
	if (state !== 'same') throw new ReferenceError(otherText(asset, state));
	await replaceAsset(vscode.Uri.parse(asset, true), bytes);
	if (replaced !== undefined) await replacements.amend(replaced, cropped);
	jobs.amend(jobId, (now) => {
		const { progress } = now;
		const amended = withPicture(now, focus, undefined);
		return progress.status === 'saved'
			? { ...amended, progress: { ...progress, hash: cropped } }
			: amended;
	});
}

/** @param hash in the store, where no file holds the picture */
function withPicture(job: Job, focus: Focus, hash: string | undefined): Job {
	const { target, picture } = job;
	if (target?.shape === undefined || picture === undefined) return job;
	const revision = picture.revision + 1;
	return {
		...job,
		target: { ...target, shape: { ...target.shape, focus } },
		composition: { ...job.composition, focus },
		picture: { ...picture, bytes: undefined, hash, revision },
	};
}

function otherText(asset: string, state: 'changed' | 'gone'): string {
	return state === 'changed'
		? l10n.t('{0} holds something else by now, and was left as it is.', fileName(asset))
		: l10n.t('{0} is not there any more. Bring it back, then adjust the crop.', fileName(asset));
}
