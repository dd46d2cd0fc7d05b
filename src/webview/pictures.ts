import { mentionedPictures } from '../studio/mentionedPictures.ts';
import type { PictureKey, StudioState } from '../studio/views.ts';

/** The pictures that the extension has sent, by key. */
export type PictureBlobs = ReadonlyMap<PictureKey, Blob>;

/** Holds what the state mentions and nothing else. */
export class Pictures {
	readonly #blobs = new Map<PictureKey, Blob>();

	get all(): PictureBlobs {
		return this.#blobs;
	}

	set(key: PictureKey, blob: Blob): void {
		this.#blobs.set(key, blob);
	}

	forgetAllBut(state: StudioState): void {
		const mentioned = new Set(mentionedPictures(state));
		for (const key of this.#blobs.keys()) if (!mentioned.has(key)) this.#blobs.delete(key);
	}
}
