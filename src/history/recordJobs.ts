import { isRunning, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { History } from './history.ts';
import { entryText } from './keptEntry.ts';

/**
 * Writes each job into the history when it is started, when it goes on to its next step, and when
 * something becomes known of it after it ended. A job ends when that is written.
 * @param onError gets what could not be written; the job goes on
 * @returns ends that
 */
export function recordJobs(
	jobs: Pick<Jobs, 'get' | 'onDidChange' | 'waitFor'>,
	history: Pick<History, 'get' | 'put'>,
	onError: (error: unknown) => void,
): () => void {
	const writing = new Set<Promise<void>>();
	const stopListening = jobs.onDidChange((job) => {
		// A job that was just forgotten is told of too.
		if (jobs.get(job.id) !== job || !hasNews(history.get(job.id)?.job, job)) return;
		const written = history.put(job).catch(onError);
		writing.add(written);
		void written.then(() => writing.delete(written));
	});
	const stopWaiting = jobs.waitFor(() => Promise.all(writing));
	return () => {
		stopListening();
		stopWaiting();
	};
}

/** Whether the job is to be written anew; partial pictures and further tries are not worth it. */
function hasNews(written: Job | undefined, job: Job): boolean {
	if (written?.progress.status !== job.progress.status) return true;
	return !isRunning(job) && textOf(written) !== textOf(job);
}

function textOf(job: Job): string {
	return entryText({ job, isPinned: false });
}
