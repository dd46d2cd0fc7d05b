import { EventEmitter, once } from 'node:events';
import type { Fault, Point } from './faults.ts';
import type { Timing } from './timing.ts';

/** Which requests a fault is for. */
export type FaultTarget = 'images' | 'models';

/** What a test has ordered: faults, holds and the timing. */
export class Controls {
	timing: Timing;
	readonly #startTiming: Timing;
	readonly #faults = new Map<string, { readonly fault: Fault; times: number }>();
	readonly #held = new Set<Point>();
	readonly #releases = new EventEmitter().setMaxListeners(0);

	constructor(timing: Timing) {
		this.timing = timing;
		this.#startTiming = timing;
	}

	/** @param prompt of the requests it is for; `undefined` for all that have none of their own */
	setFault(on: FaultTarget, fault: Fault | undefined, times = Infinity, prompt?: string): void {
		if (fault === undefined) {
			this.#faults.delete(faultKey(on, prompt));
		} else {
			this.#faults.set(faultKey(on, prompt), { fault, times });
		}
	}

	/** The fault a request has to show, first that of its prompt; counts it. */
	takeFault(on: FaultTarget, prompt?: string): Fault | undefined {
		const keys = [faultKey(on, prompt), faultKey(on)];
		const order = keys.map((key) => this.#faults.get(key)).find((it) => it && it.times > 0);
		if (order !== undefined) {
			order.times -= 1;
		}
		return order?.fault;
	}

	hold(point: Point): void {
		this.#held.add(point);
	}

	release(): void {
		this.#held.clear();
		this.#releases.emit('release');
	}

	/** Resolves when the point is not held; rejects when the signal aborts. */
	async pass(point: Point, signal: AbortSignal): Promise<void> {
		while (this.#held.has(point)) {
			await once(this.#releases, 'release', { signal });
		}
		signal.throwIfAborted();
	}

	reset(): void {
		this.timing = this.#startTiming;
		this.#faults.clear();
		this.release();
	}
}

function faultKey(on: FaultTarget, prompt = ''): string {
	return `${on} ${prompt}`;
}
