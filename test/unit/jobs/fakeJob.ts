import type { Job, JobPicture, Progress } from '../../../src/jobs/job.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { EditOrigin } from '../../../src/jobs/jobRequest.ts';
import { fakeRequest } from '../fakeRequest.ts';

/** A job that stands like this. */
export function fakeJob(progress: Progress, changes: Partial<Job> = {}): Job {
	return {
		id: '1',
		batch: { id: 'batch of 1', index: 0 },
		composition: emptyComposition,
		final: undefined,
		target: undefined,
		request: fakeRequest,
		folder: undefined,
		edit: undefined,
		startedAt: 1000,
		endedAt: undefined,
		requestId: undefined,
		usage: undefined,
		cost: undefined,
		got: undefined,
		picture: undefined,
		progress,
		...changes,
	};
}

/** A picture that lies in its file. */
export const fakeFinal: JobPicture = {
	revision: 3,
	isFinal: true,
	bytes: undefined,
	hash: undefined,
	raw: undefined,
};

type SavedProgress = Extract<Progress, { readonly status: 'saved' }>;

/** Saved as a new file, where the settings say. */
export function savedAs(asset: string, changes: Partial<SavedProgress> = {}): SavedProgress {
	return {
		status: 'saved',
		asset,
		hash: 'after',
		replaced: undefined,
		note: undefined,
		isTrial: false,
		...changes,
	};
}

/** Finished, and the person decides. */
export const unsaved = {
	status: 'unsaved',
	problem: undefined,
	mayReplace: false,
} satisfies Progress;

/** The edit of a file, of which nothing is kept. */
export function editOf(uri: string, changes: Partial<EditOrigin> = {}): EditOrigin {
	return {
		source: { uri, hash: 'fox' },
		parent: undefined,
		before: { hash: 'fox', size: { width: 640, height: 480 } },
		keep: undefined,
		...changes,
	};
}
