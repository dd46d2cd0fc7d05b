import * as l10n from '@vscode/l10n';
import type { ContentStore } from '../assets/contentStore.ts';
import { UnreadablePictureError } from '../pictures/unreadablePictureError.ts';
import { contentKey } from './pictureKey.ts';
import type { StudioState } from './views.ts';

type Wanted = StudioState['wantedConversions'][number];
type Conversion = Wanted & {
	readonly settle: (bytes: Uint8Array<ArrayBuffer> | undefined) => void;
};

/** Milliseconds; the page may have to load first. */
const limit = 20_000;

/**
 * Has the panel's page convert pictures from and to WebP, which only a browser can do here. The
 * state says what is wanted, so a page that was thrown away meanwhile does it when it is back.
 */
export class PanelConverter {
	readonly #store: Pick<ContentStore, 'put'>;
	readonly #show: () => Promise<void>;
	readonly #listeners = new Set<() => void>();
	readonly #limit: number;
	#conversions: readonly Conversion[] = [];
	#count = 0;

	/** @param show brings the panel on screen, where it is not */
	constructor(store: Pick<ContentStore, 'put'>, show: () => Promise<void>, ms = limit) {
		this.#store = store;
		this.#show = show;
		this.#limit = ms;
	}

	get wanted(): readonly Wanted[] {
		return this.#conversions.map(({ id, picture, format, quality }) => ({
			id,
			picture,
			format,
			quality,
		}));
	}

	/** Calls `listener` when something else is wanted. @returns ends that */
	onDidChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * The same picture in another type.
	 * @param quality percent, for WebP
	 * @throws {UnreadablePictureError} for people, when the panel cannot, or is not there in time
	 */
	readonly convert = async (
		picture: Uint8Array<ArrayBuffer>,
		format: Wanted['format'],
		quality: number,
	): Promise<Uint8Array<ArrayBuffer>> => {
		const key = contentKey(await this.#store.put(picture));
		const id = String(++this.#count);
		const settled = new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve) => {
			const wanted = { id, picture: key, format, quality, settle: resolve };
			this.#change([...this.#conversions, wanted]);
		});
		const timer = setTimeout(() => this.take(id, undefined), this.#limit);
		try {
			await this.#show();
			const bytes = await settled;
			if (bytes !== undefined) return bytes;
		} finally {
			clearTimeout(timer);
			this.#change(this.#conversions.filter((one) => one.id !== id));
		}
		throw new UnreadablePictureError(
			l10n.t('The Studio did not convert it, which WebP pictures need. Keep the Studio open.'),
		);
	};

	/** Takes what the panel made; nothing where it could not. */
	take(id: string, bytes: Uint8Array<ArrayBuffer> | undefined): void {
		this.#conversions.find((one) => one.id === id)?.settle(bytes);
	}

	#change(conversions: readonly Conversion[]): void {
		this.#conversions = conversions;
		for (const listener of this.#listeners) listener();
	}
}
