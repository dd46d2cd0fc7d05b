import { ZenMuxError } from './zenmuxError.ts';

/** Milliseconds. */
export type Limits = {
	/** Since the last byte; keep-alive comments count as life. Also for the wait for headers, after the upload. */
	readonly silence: number;
	/** For the whole request. */
	readonly total: number;
};

/** Bytes a millisecond: half a megabit a second. */
const slowestUpload = 64;

/** Ends a request by its limits or by its caller, whichever is first. */
export class Deadline {
	/** Aborts the request. Its reason is the caller's, or a ZenMuxError `silence` or `timeout`. */
	readonly signal: AbortSignal;
	readonly #controller = new AbortController();
	readonly #limit: number;
	readonly #total: NodeJS.Timeout;
	/** Before the first byte: what is given to the upload on top of {@link #limit}. */
	#upload: number;
	#silence: NodeJS.Timeout;

	/**
	 * @param uploadBytes of the request. With `fetch` nobody learns how far an upload is (a stream of ours as
	 * body would tell, but would take the Content-Length away, which a gateway may insist on), so the first
	 * silence is longer by the time that the upload takes on the slowest line.
	 */
	constructor({ silence, total }: Limits, signal: AbortSignal, uploadBytes = 0) {
		this.signal = AbortSignal.any([signal, this.#controller.signal]);
		this.#limit = silence;
		this.#upload = Math.ceil(uploadBytes / slowestUpload);
		this.#silence = this.#startSilence();
		this.#total = setTimeout(() => this.#abort('timeout'), total);
	}

	/** A byte arrived. */
	refresh(): void {
		if (this.#upload === 0) {
			this.#silence.refresh();
			return;
		}
		clearTimeout(this.#silence);
		this.#upload = 0;
		this.#silence = this.#startSilence();
	}

	/** Stops the clocks, and the request if it still runs. */
	end(): void {
		clearTimeout(this.#silence);
		clearTimeout(this.#total);
		this.#controller.abort();
	}

	#startSilence(): NodeJS.Timeout {
		return setTimeout(() => this.#abort('silence'), this.#limit + this.#upload);
	}

	#abort(reason: 'silence' | 'timeout'): void {
		this.#controller.abort(new ZenMuxError(reason));
	}
}
