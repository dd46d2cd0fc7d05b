import { isOver, isRunning, specOf } from '../jobs/job.ts';
import { startedAndEnded } from '../jobs/startedAndEnded.ts';
import type { JobRequest } from '../jobs/jobRequest.ts';
import type { ComposerTools } from './composerTools.ts';
import { maySend } from './maySend.ts';

/**
 * Sends the request of an ended job again: in its place when it ended without a picture, otherwise
 * as a new job. Resolves when the request was sent, or when the new job has ended.
 * @param change what is different this time
 * @throws vscode.FileSystemError when the store has lost a picture
 */
export async function sendAgain(
	tools: ComposerTools,
	jobId: string,
	change: (request: JobRequest) => JobRequest = (request) => request,
): Promise<void> {
	const { jobs } = tools;
	const job = jobs.get(jobId);
	if (job === undefined || isRunning(job)) return;
	const request = change(job.request);
	const spec = { ...specOf(job), request };
	if (!(await maySend(tools, spec))) return;
	if (isOver(job)) jobs.retry(jobId, () => request);
	else await startedAndEnded(jobs, spec);
}
