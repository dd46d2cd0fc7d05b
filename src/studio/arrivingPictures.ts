import type { ArrivalListener } from '../zenmux/arrival.ts';
import type { ToPanel } from './protocol.ts';

/** The panel's page, until it is thrown away. */
type Page = { readonly send: (message: ToPanel) => void };

/** What a page has of a picture: its first `length` bytes, by the number `arrival`. */
type Begun = { readonly page: Page; readonly arrival: number; readonly length: number };

/**
 * Sends the panel's page pieces of pictures that still arrive: on the way to a window that is far
 * away they need not wait for the last of them.
 */
export class ArrivingPictures {
	#page: Page | undefined;
	#arrivals = 0;
	readonly #begun = new WeakMap<Uint8Array, Begun>();

	/** A page is there, which has nothing. */
	begin(send: Page['send']): void {
		this.#page = { send };
	}

	/** The page is thrown away. */
	end(): void {
		this.#page = undefined;
	}

	/** Is to be told of what arrives for a job. */
	of(jobId: string): ArrivalListener {
		let begun: Begun | undefined;
		return {
			onPiece: (offset, bytes) => {
				const page = this.#page;
				if (offset === 0) begun = page && { page, arrival: ++this.#arrivals, length: 0 };
				if (begun === undefined || begun.page !== page) return;
				begun = { ...begun, length: begun.length + bytes.length };
				const { arrival } = begun;
				page.send({ type: 'piece', jobId, arrival, bytes: new Uint8Array(bytes) });
			},
			onWhole: (bytes) => {
				if (begun !== undefined) this.#begun.set(bytes, begun);
				begun = undefined;
			},
		};
	}

	/** What the page that is there now has of the picture in this buffer; told once, for it is used up then. */
	take(bytes: Uint8Array): Begun | undefined {
		const begun = this.#begun.get(bytes);
		this.#begun.delete(bytes);
		return begun?.page === this.#page ? begun : undefined;
	}
}
