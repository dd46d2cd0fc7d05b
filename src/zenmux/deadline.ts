import { ZenMuxError } from './zenmuxError.ts';

/** Milliseconds. */
export type Limits = {
	/** Since the last byte; keep-alive comments count as life. Also for the wait for headers. */
	readonly silence: number;
	/** For the whole request. */
	readonly total: number;
};

/** Ends a request by its limits or by its caller, whichever is first. */
export class Deadline {
	/** Aborts the request. Its reason is the caller's, or a ZenMuxError `silence` or `timeout`. */
	readonly signal: AbortSignal;
	readonly #controller = new AbortController();
	readonly #silence: NodeJS.Timeout;
	readonly #total: NodeJS.Timeout;

	constructor({ silence, total }: Limits, signal: AbortSignal) {
		this.signal = AbortSignal.any([signal, this.#controller.signal]);
		this.#silence = setTimeout(() => this.#abort('silence'), silence);
		this.#total = setTimeout(() => this.#abort('timeout'), total);
	}

	/** A byte arrived. */
	refresh(): void {
		this.#silence.refresh();
	}

	/** Stops the clocks, and the request if it still runs. */
	end(): void {
		clearTimeout(this.#silence);
		clearTimeout(this.#total);
		this.#controller.abort();
	}

	#abort(reason: 'silence' | 'timeout'): void {
		this.#controller.abort(new ZenMuxError(reason));
	}
}
