import type { Job, Progress } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** What became of a job's file. */
export type FileNews =
	/** The picture lies in its file, for good. */
	| 'saved'
	/** The file was taken back. */
	| 'undone';

/**
 * Tells once of each job whose picture was saved for good, and of each whose file was taken back; not
 * of jobs that were restored as they had ended.
 * @returns ends that
 */
export function onFileNews(
	jobs: Pick<Jobs, 'all' | 'get' | 'onDidChange'>,
	listener: (job: Job, news: FileNews) => void,
): () => void {
	const known = new Map<string, string>();
	return jobs.onDidChange((job) => {
		// A job that was just forgotten is told of too.
		if (jobs.get(job.id) === undefined) {
			known.delete(job.id);
			return;
		}
		const before = known.get(job.id);
		const now = stateOf(job.progress);
		// Several are restored at once, with news of one of them.
		for (const { id, progress } of jobs.all) if (!known.has(id)) known.set(id, stateOf(progress));
		known.set(job.id, now);
		if (before === undefined || before === now) return;
		if (job.progress.status === 'saved' && !job.progress.isTrial) listener(job, 'saved');
		if (job.progress.status === 'undone') listener(job, 'undone');
	});
}

function stateOf(progress: Progress): string {
	if (progress.status !== 'saved') return progress.status;
	return [progress.status, progress.isTrial, progress.hash].join(' ');
}
