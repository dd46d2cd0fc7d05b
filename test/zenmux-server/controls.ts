import { EventEmitter, once } from 'node:events';
import type { Fault, Point } from './faults.ts';
import type { Timing } from './timing.ts';

/** Which requests a fault is for. */
export type FaultTarget = 'images' | 'models';

/** What a test has ordered: faults, holds and the timing. */
export class Controls {
	timing: Timing;
	readonly #startTiming: Timing;
	readonly #faults = new Map<FaultTarget, { readonly fault: Fault; times: number }>();
	readonly #held = new Set<Point>();
	readonly #releases = new EventEmitter().setMaxListeners(0);

	constructor(timing: Timing) {
		this.timing = timing;
		this.#startTiming = timing;
	}

	setFault(on: FaultTarget, fault: Fault | undefined, times = Infinity): void {
		if (fault === undefined) {
			this.#faults.delete(on);
		} else {
			this.#faults.set(on, { fault, times });
		}
	}

	/** The fault the next request has to show; counts it. */
	takeFault(on: FaultTarget): Fault | undefined {
		const order = this.#faults.get(on);
		if (order === undefined || order.times <= 0) {
			return undefined;
		}
		order.times -= 1;
		return order.fault;
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
