import { randomUUID } from 'node:crypto';
import type { Job, JobSpec } from './job.ts';

/** A job that waits for its turn, with an id of its own. */
export function newJob(spec: JobSpec, batch: Job['batch']): Job {
	return {
		...spec,
		id: newId(),
		batch,
		startedAt: Date.now(),
		endedAt: undefined,
		requestId: undefined,
		usage: undefined,
		cost: undefined,
		got: undefined,
		picture: undefined,
		progress: { status: 'queued' },
	};
}

/** For jobs and batches: unique, also over reloads. */
export function newId(): string {
	return randomUUID().slice(0, 13);
}
