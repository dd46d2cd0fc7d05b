import { setImmediate as breath } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Memory } from './soakReport.ts';

/** Watches the memory of the extension host. */
export class HostMemory {
	#peak = 0;
	readonly #timer = setInterval(() => this.#look(), 50);

	/** The highest resident memory so far, in bytes. */
	get peak(): number {
		return this.#peak;
	}

	/** What is left when all is thrown away that nobody needs. */
	async settled(): Promise<Memory> {
		this.#look();
		// VS Code starts its extension host without --expose-gc.
		setFlagsFromString('--expose-gc');
		const gc = runInNewContext('gc') as () => void;
		for (let round = 0; round < 5; round++) {
			gc();
			// Finalizers run between two turns of the event loop, and free more.
			await breath();
		}
		const { rss, heapUsed, external } = process.memoryUsage();
		return { rss, heapUsed, external };
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#look(): void {
		this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
	}
}
