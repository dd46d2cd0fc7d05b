import type { BatchView, JobView } from '../../studio/views.ts';

/** From the first begin of a batch to its last end, as {@link JobView} has them of one job. */
export function batchTimes({ jobs }: BatchView): Pick<JobView, 'startedAt' | 'endedAt'> {
	const starts = jobs.flatMap(({ startedAt }) => startedAt ?? []);
	const ends = jobs.flatMap(({ endedAt }) => endedAt ?? []);
	return {
		startedAt: starts.length === 0 ? undefined : Math.min(...starts),
		endedAt: ends.length < jobs.length ? undefined : Math.max(...ends),
	};
}
