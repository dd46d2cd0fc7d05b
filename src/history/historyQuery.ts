import { fileName, promptOf, type Job } from '../jobs/job.ts';
import type { HistoryQuery } from '../studio/protocol.ts';
import type { HistoryEntry } from './historyEntry.ts';

/** The whole history, the newest first. */
export const wholeHistory: HistoryQuery = { text: '', status: 'all', model: '', sort: 'newest' };

/**
 * The entries that a query finds, in its order; among the newest, pinned ones come first.
 * @param entries the newest first
 */
export function matching(
	entries: readonly HistoryEntry[],
	{ text, status, model, sort }: HistoryQuery,
): readonly HistoryEntry[] {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	const found = entries.filter(
		(entry) =>
			isOfStatus(entry, status) &&
			(model === '' || entry.job.request.model === model) &&
			hasWords(entry.job, words),
	);
	return sorted(found, sort);
}

function isOfStatus({ job, isPinned }: HistoryEntry, wanted: HistoryQuery['status']): boolean {
	const { status } = job.progress;
	switch (wanted) {
		case 'all':
			return true;
		case 'pinned':
			return isPinned;
		case 'finished':
			return status === 'saved' || status === 'unsaved' || status === 'undone';
		case 'failed':
			return status === 'failed';
		case 'cancelled':
			return status === 'cancelled' || status === 'interrupted';
	}
}

function hasWords(job: Job, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const file = job.progress.status === 'saved' ? fileName(job.progress.asset) : '';
	const searched = `${promptOf(job)}\n${job.request.model}\n${file}`.toLowerCase();
	return words.every((word) => searched.includes(word));
}

function sorted(
	entries: readonly HistoryEntry[],
	sort: HistoryQuery['sort'],
): readonly HistoryEntry[] {
	switch (sort) {
		case 'newest':
			return [
				...entries.filter(({ isPinned }) => isPinned),
				...entries.filter(({ isPinned }) => !isPinned),
			];
		case 'oldest':
			return entries.toReversed();
		case 'dearest':
			return entries.toSorted((one, other) => cost(other.job) - cost(one.job));
		case 'longest':
			return entries.toSorted((one, other) => duration(other.job) - duration(one.job));
	}
}

/** What cost nothing that is known comes last. */
function cost(job: Job): number {
	return job.cost ?? -1;
}

/** In ms; of a running job not yet known. */
function duration({ startedAt, endedAt }: Job): number {
	return endedAt === undefined ? -1 : endedAt - startedAt;
}
