import type { Job } from '../jobs/job.ts';

/** A job as the history keeps it. */
export type HistoryEntry = {
	/** Its picture's bytes are never here. */
	readonly job: Job;
	readonly isPinned: boolean;
	/** Whether the panel has made a small picture of it. */
	readonly hasThumbnail: boolean;
};
