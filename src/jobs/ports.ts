import type { Got } from '../pictures/got.ts';
import type { Job, JobPicture } from './job.ts';
import type { ContentHash, KeepRest } from './jobRequest.ts';
import type { StreamImages, Wait } from './runRequest.ts';
import type { SavePicture } from './saving.ts';
import type { Shape } from './target.ts';

/** Lays ZenMux's answer over the picture that was sent, and keeps the answer itself. */
export type LayOver = (
	keep: KeepRest,
	answer: Uint8Array<ArrayBuffer>,
) => Promise<Pick<JobPicture, 'bytes' | 'raw'>>;

/**
 * Crops and scales ZenMux's answer to the exact size that was asked for, and keeps the answer itself.
 * @returns the answer as it is, without `raw`, where it has size and type already
 */
export type ShapePicture = (
	shape: Shape,
	answer: Uint8Array<ArrayBuffer>,
) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly raw: ContentHash | undefined }>;

/** What the jobs need of the world. */
export type Ports = {
	/** Sends a job's request; the job id is for the log. */
	readonly stream: (jobId: string) => StreamImages;
	/** How many requests may run side by side. */
	readonly maxConcurrency: () => number;
	readonly save: SavePicture;
	readonly layOver: LayOver;
	readonly shape: ShapePicture;
	/** Keeps bytes that no file holds, outside the workspace, and gives them back. */
	readonly keep: (bytes: Uint8Array<ArrayBuffer>) => Promise<ContentHash>;
	readonly kept: (hash: ContentHash) => Promise<Uint8Array<ArrayBuffer>>;
	/** Lets go of bytes that were kept, once a file holds them. Never rejects. */
	readonly letGo: (hash: ContentHash) => Promise<void>;
	/** What a picture is, as its bytes say; `undefined` when they cannot be read. */
	readonly look: (bytes: Uint8Array<ArrayBuffer>) => Promise<Got | undefined>;
	/** What the job cost, in USD, as far as that can be estimated. */
	readonly costOf: (job: Job) => number | undefined;
	readonly wait: Wait;
	/** Gets every error that ended a job, and every failed save, before a person reads it. */
	readonly onError: (job: Job, error: unknown) => void;
	/** Whether a finished picture is saved without being asked for. */
	readonly isAutoSaved: (job: Job) => boolean;
	/** The sentence for a picture that could not be saved. */
	readonly saveProblem: (error: unknown) => string;
	/** The sentence for an answer that could not be laid over the original. */
	readonly layOverProblem: (error: unknown) => string;
	/** The sentence for an answer that could not be made into the exact size. */
	readonly shapeProblem: (error: unknown) => string;
};
