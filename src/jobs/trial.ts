import type { Job, Progress } from './job.ts';

type Trial = Extract<Progress, { readonly status: 'saved' }> & { readonly isTrial: true };

/** The record of a file that a job's picture replaced. */
type Record = {
	readonly id: string;
	/** The bytes before; `undefined` when there was no such file. */
	readonly before?: string | undefined;
	/** Whether the person has yet to keep or revert it. */
	readonly isTrial: boolean;
};

/**
 * The job as its trial stands: kept, or over, where the file was reverted or another candidate is
 * being tried there. The same job when nothing changed.
 * @param records those that there are
 * @param earlier those that there were before
 */
export function settledJob(
	job: Job,
	records: readonly Record[],
	earlier: readonly Record[] = [],
): Job {
	if (!isTried(job)) return job;
	const { progress } = job;
	const ofThis = ({ id }: Record): boolean => id === progress.replaced;
	const record = records.find(ofThis);
	if (record?.isTrial === true) return job;
	if (record !== undefined) return { ...job, progress: { ...progress, isTrial: false } };
	const had = earlier.find(ofThis);
	const picture = job.picture && { ...job.picture, hash: progress.hash };
	const mayReplace = had === undefined || had.before !== undefined;
	return { ...job, picture, progress: { status: 'unsaved', problem: undefined, mayReplace } };
}

/** The job whose picture is kept where there was no file before: a new file like any other. */
export function keptAsNew(job: Job): Job {
	if (!isTried(job)) return job;
	const { progress } = job;
	return { ...job, progress: { ...progress, isTrial: false, replaced: undefined } };
}

/** Whether this is the job whose picture the record tells of. */
export function isTrialOf(job: Job, recordId: string): boolean {
	return isTried(job) && job.progress.replaced === recordId;
}

/** Whether its picture lies in its file only until the person keeps or reverts it. */
export function isTried(job: Job): job is Job & { readonly progress: Trial } {
	return job.progress.status === 'saved' && job.progress.isTrial;
}
