import type { ContentStore } from '../assets/contentStore.ts';
import { readJobPicture } from '../assets/readJobPicture.ts';
import type { History } from '../history/history.ts';
import type { Log } from '../host/log.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { mimeType, readShape } from '../pictures/format.ts';
import type { ArrivingPictures } from './arrivingPictures.ts';
import { mentionedPictures } from './mentionedPictures.ts';
import { pictureOrigin } from './pictureKey.ts';
import type { ToPanel } from './protocol.ts';
import type { PictureKey, StudioState } from './views.ts';

/** Where the bytes of pictures are. */
type Sources = {
	readonly jobs: Jobs;
	readonly arriving: ArrivingPictures;
	readonly store: ContentStore;
	readonly history: History;
	readonly log: Log;
};

/** Sends the panel's page each picture that its state mentions, once. */
export class PanelPictures {
	readonly #sources: Sources;
	readonly #sent = new Set<PictureKey>();

	constructor(sources: Sources) {
		this.#sources = sources;
	}

	/** The page is a new one, and has none. */
	forget(): void {
		this.#sent.clear();
	}

	/** Sends what the state mentions and the page does not have; it drops what is not mentioned. */
	sendMissing(state: StudioState, send: (message: ToPanel) => void): void {
		const mentioned = new Set(mentionedPictures(state));
		for (const key of this.#sent) if (!mentioned.has(key)) this.#sent.delete(key);
		for (const key of mentioned) {
			if (this.#sent.has(key)) continue;
			this.#sent.add(key);
			void this.#send(key, send);
		}
	}

	async #send(key: PictureKey, send: (message: ToPanel) => void): Promise<void> {
		try {
			const bytes = await this.#read(key);
			const shape = bytes && readShape(bytes);
			if (bytes === undefined || shape === undefined) return;
			const begun = this.#sources.arriving.take(bytes);
			send({
				type: 'picture',
				key,
				mimeType: mimeType[shape.format],
				arrival: begun?.arrival,
				bytes: begun === undefined ? bytes : bytes.slice(begun.length),
			});
		} catch {
			this.#sources.log.info(`${key}: the picture is gone; the panel shows none`);
		}
	}

	async #read(key: PictureKey): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const origin = pictureOrigin(key);
		switch (origin?.kind) {
			case 'content':
				return this.#sources.store.read(origin.hash);
			case 'job':
				return readJobPicture(this.#sources, origin.jobId);
			case 'thumbnail':
				return this.#sources.history.thumbnail(origin.jobId);
			case undefined:
				return undefined;
		}
	}
}
