import type { Job } from '../jobs/job.ts';
import type { HistoryEntry } from './historyEntry.ts';

/**
 * The jobs of the newest batches, the oldest first: what the Studio showed when it was last closed.
 * @param entries the newest first
 * @param mostJobs what is left out when the batches have more, but for the first batch
 */
export function newestBatches(
	entries: readonly HistoryEntry[],
	mostBatches: number,
	mostJobs: number,
): readonly Job[] {
	const batches = Map.groupBy(newestOfPlaces(entries), ({ batch }) => batch.id);
	const found: Job[] = [];
	for (const members of [...batches.values()].slice(0, mostBatches)) {
		if (found.length > 0 && found.length + members.length > mostJobs) break;
		found.push(...members);
	}
	return found.reverse();
}

/**
 * The batch that an entry belongs to, with this very try at its place; the oldest first.
 * @param entries the newest first
 */
export function batchOf(entries: readonly HistoryEntry[], entry: HistoryEntry): readonly Job[] {
	const members = entries.filter(({ job }) => job.batch.id === entry.job.batch.id);
	return newestOfPlaces([entry, ...members]).reverse();
}

/**
 * What hides a batch, because the Studio shows the newest only: jobs of newer batches.
 * @param jobs the oldest first
 */
export function inTheWayOf(
	batchId: string,
	jobs: readonly Job[],
	mostBatches: number,
): readonly string[] {
	const batches = [...Map.groupBy(jobs, ({ batch }) => batch.id)].reverse();
	const place = batches.findIndex(([id]) => id === batchId);
	const hiding = batches.slice(mostBatches - 1, Math.max(place, 0));
	return hiding.flatMap(([, members]) => members.map(({ id }) => id));
}

/** Where a job was tried again, the last try only. */
function newestOfPlaces(entries: readonly HistoryEntry[]): Job[] {
	const taken = new Set<string>();
	return entries.flatMap(({ job }) => {
		const place = `${job.batch.id} ${job.batch.index}`;
		if (taken.has(place)) return [];
		taken.add(place);
		return [job];
	});
}
