import type { JobSpec } from './job.ts';
import type { Jobs } from './jobs.ts';

/** Starts a job; resolves when it has ended. */
export async function startedAndEnded(jobs: Jobs, spec: JobSpec): Promise<void> {
	await Promise.all(jobs.start([spec]).map(({ ended }) => ended));
}
