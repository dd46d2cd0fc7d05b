import { mentionedPictures } from '../studio/mentionedPictures.ts';
import type { ToPanel } from '../studio/protocol.ts';
import type { JobView, PictureKey, StudioState } from '../studio/views.ts';

/** The pictures that the extension has sent, by key. */
export type PictureBlobs = ReadonlyMap<PictureKey, Blob>;

/** While the rest of one is on its way, pieces of the next one may come. */
const mostArrivals = 2;

/** Holds what the state mentions or may mention soon, and nothing else. */
export class Pictures {
	readonly #blobs = new Map<PictureKey, Blob>();
	/** What arrived of pictures that are not whole yet. */
	readonly #arrivals = new Map<number, { readonly jobId: string; readonly blob: Blob }>();

	get all(): PictureBlobs {
		return this.#blobs;
	}

	/** Takes the next bytes of a picture. */
	addPiece({ jobId, arrival, bytes }: Extract<ToPanel, { readonly type: 'piece' }>): void {
		const before = this.#arrivals.get(arrival);
		this.#arrivals.set(arrival, { jobId, blob: new Blob(before ? [before.blob, bytes] : [bytes]) });
		const ofJob = [...this.#arrivals].filter(([, begun]) => begun.jobId === jobId);
		for (const [past] of ofJob.slice(0, -mostArrivals)) this.#arrivals.delete(past);
	}

	/** Takes a picture, or the last bytes of it. */
	set({ key, mimeType, arrival, bytes }: Extract<ToPanel, { readonly type: 'picture' }>): void {
		const begun = arrival === undefined ? [] : this.#takeArrival(arrival);
		if (begun !== undefined) this.#blobs.set(key, new Blob([...begun, bytes], { type: mimeType }));
	}

	forgetAllBut(state: StudioState): void {
		const mentioned = new Set(mentionedPictures(state));
		for (const key of this.#blobs.keys()) if (!mentioned.has(key)) this.#blobs.delete(key);
		const jobs = state.batches.flatMap((batch) => batch.jobs);
		const waiting = new Set(jobs.filter((job) => this.#isWaiting(job)).map(({ id }) => id));
		for (const [arrival, { jobId }] of this.#arrivals) {
			if (!waiting.has(jobId)) this.#arrivals.delete(arrival);
		}
	}

	/** Whether another picture of this job may come. */
	#isWaiting({ tone, picture }: JobView): boolean {
		return tone === 'running' || (picture !== undefined && !this.#blobs.has(picture.key));
	}

	/** What came of it before; what came for the same job before that is of no use any more. */
	#takeArrival(arrival: number): readonly Blob[] | undefined {
		const begun = this.#arrivals.get(arrival);
		for (const [past, { jobId }] of this.#arrivals) {
			if (jobId === begun?.jobId && past <= arrival) this.#arrivals.delete(past);
		}
		return begun && [begun.blob];
	}
}
