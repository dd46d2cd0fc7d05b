import type { Job, Progress } from './job.ts';

/**
 * Where a finished picture goes: where target or settings say, where the person says, over the edited
 * or target file, beside it, or over it for a try.
 */
export type Place = 'settings' | 'ask' | 'replace' | 'beside' | 'trial';

/** What became of a picture that was to be saved. */
export type Saved =
	| ({ readonly kind: 'saved' } & Omit<Extract<Progress, { status: 'saved' }>, 'status'>)
	/** It may replace the edited file only when the person says so. */
	| { readonly kind: 'mayReplace' }
	/** The person chose no place. */
	| { readonly kind: 'dismissed' };

/** Writes the finished picture of a job. */
export type SavePicture = (
	job: Job,
	bytes: Uint8Array<ArrayBuffer>,
	place: Place,
) => Promise<Saved>;

/** The job after its picture was to be saved; it stands as before when the person chose no place. */
export function afterSaving(job: Job, saved: Saved): Job {
	switch (saved.kind) {
		case 'saved': {
			const { asset, hash, replaced, note, isTrial } = saved;
			const picture = job.picture && { ...job.picture, bytes: undefined, hash: undefined };
			return {
				...job,
				picture,
				progress: { status: 'saved', asset, hash, replaced, note, isTrial },
			};
		}
		case 'mayReplace':
			return { ...job, progress: { status: 'unsaved', problem: undefined, mayReplace: true } };
		case 'dismissed':
			return job;
	}
}

/** @param problem whole sentences, when it should have been saved */
export function unsaved(problem: string | undefined): Progress {
	return { status: 'unsaved', problem, mayReplace: false };
}
