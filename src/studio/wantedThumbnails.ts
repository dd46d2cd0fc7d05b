import type { HistoryEntry } from '../history/historyEntry.ts';
import type { Job } from '../jobs/job.ts';
import { jobPictureKey } from './pictureKey.ts';
import type { StudioState } from './views.ts';

/** The page gets whole pictures for them: a few at a time. */
const mostAtOnce = 4;

/**
 * The finished pictures of which the history has no thumbnail yet, the newest first.
 * @param jobs the oldest first
 * @param entryOf what the history keeps of a job
 */
export function wantedThumbnails(
	jobs: readonly Job[],
	entryOf: (jobId: string) => HistoryEntry | undefined,
): StudioState['wantedThumbnails'] {
	const wanted: StudioState['wantedThumbnails'][number][] = [];
	for (const job of jobs.toReversed()) {
		if (wanted.length === mostAtOnce) break;
		const picture = job.picture?.isFinal === true ? jobPictureKey(job) : undefined;
		const isMissing = entryOf(job.id)?.hasThumbnail === false;
		if (picture !== undefined && isMissing) wanted.push({ jobId: job.id, picture });
	}
	return wanted;
}
