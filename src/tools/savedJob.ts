import { fileName, type Job, type Progress } from '../jobs/job.ts';
import { ToolError } from './toolError.ts';

/** A job whose picture has its file. */
export type SavedJob = Job & { readonly progress: Extract<Progress, { readonly status: 'saved' }> };

/** Whether its picture has its file. */
export function isSaved(job: Job): job is SavedJob {
	return job.progress.status === 'saved';
}

/** @throws ToolError that tells an agent why there is no file, and what becomes of the picture */
export function savedJob(job: Job): SavedJob {
	if (isSaved(job)) return job;
	throw new ToolError(endSentences(job));
}

/** Why none of several was saved. */
export function endsError(jobs: readonly Job[]): ToolError {
	const sentences = new Set(jobs.map(endSentences));
	return new ToolError(
		sentences.size === 0
			? 'The person deleted the pictures before choosing one. No file was written.'
			: `None of the pictures could be made. ${[...sentences].join(' ')}`,
	);
}

function endSentences({ progress, target, requestId }: Job): string {
	switch (progress.status) {
		case 'failed': {
			const id = progress.failure.requestId ?? requestId;
			const { message } = progress.failure;
			return id === undefined ? message : `${message} (Request ID: ${id})`;
		}
		case 'cancelled':
			return 'The person cancelled it in VS Code. No file was written; ask them before trying again.';
		case 'unsaved':
			return `${unsavedReason(progress, target?.file)} It waits in the ZenMux Studio, where the person can save it; do not make it again.`;
		case 'undone':
			return 'The person took the picture back. It waits in the ZenMux Studio.';
		case 'interrupted':
			return 'VS Code was closed or reloaded before the picture came.';
		case 'saved':
		case 'saving':
		case 'queued':
		case 'requesting':
		case 'repeating':
		case 'streaming':
			return 'The picture is still being made; see the ZenMux Studio.';
	}
}

function unsavedReason(
	{ problem, mayReplace }: Extract<Progress, { readonly status: 'unsaved' }>,
	file: string | undefined,
): string {
	if (problem !== undefined) return `The picture is finished, but was not saved: ${problem}`;
	return mayReplace
		? `The picture is finished, but not saved: ${fileName(file ?? 'the file')} was changed meanwhile or must not be replaced without asking.`
		: 'The picture is finished, but not saved, because the person’s settings say so.';
}
