import { isDeepStrictEqual } from 'node:util';
import { isRunning, type Job, type JobSpec } from '../jobs/job.ts';

/** The job that makes the same picture at the moment, or made the same and waits. */
export function begunFor(jobs: readonly Job[], spec: JobSpec): Job | undefined {
	const file = spec.target?.file;
	return file === undefined ? undefined : (runningFor(jobs, file) ?? waitingFor(jobs, spec));
}

/** The job that makes this picture at the moment. @param file URI of the picture */
export function runningFor(jobs: readonly Job[], file: string): Job | undefined {
	return jobs.find(
		(job) => (isRunning(job) || job.progress.status === 'saving') && job.target?.file === file,
	);
}

/**
 * The newest job for the same picture, where it asked for the same and the person has yet to decide
 * about what came: sending that once more would be paid twice.
 */
export function waitingFor(jobs: readonly Job[], spec: JobSpec): Job | undefined {
	const newest = jobs.findLast(({ target }) => target?.file === spec.target?.file);
	if (newest?.target?.file === undefined || !isWaiting(newest)) return undefined;
	const isDecided = jobs.some(
		({ batch, progress }) => batch.id === newest.batch.id && progress.status === 'saved',
	);
	return !isDecided && isDeepStrictEqual(asked(newest), asked(spec)) ? newest : undefined;
}

function isWaiting({ progress, picture }: Job): boolean {
	return progress.status === 'unsaved' && picture?.isFinal === true;
}

/** As JSON: what was kept over a reload has no keys without a value. */
function asked({ request, target, edit }: JobSpec): unknown {
	return JSON.parse(JSON.stringify([request, target?.shape, edit?.keep]));
}
