import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process, the extension host, holds: to be the same before and after. */
export class Leaks {
	readonly #sockets = openSockets();
	readonly #memory = memory();
	readonly #warnings: Error[] = [];
	readonly #onWarning = (warning: Error): void => void this.#warnings.push(warning);

	constructor() {
		process.on('warning', this.#onWarning);
	}

	/** Resolves when no more connections are open than before; prints the memory. */
	async check(): Promise<void> {
		while (openSockets() > this.#sockets) await wait(50);
		console.log(`      before: ${this.#memory}; after: ${memory()}`);
		// Node warns of an object with more than ten listeners.
		assert.deepEqual(this.#warnings, []);
	}

	dispose(): void {
		process.off('warning', this.#onWarning);
	}
}

function openSockets(): number {
	return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}

/** What is used now, without what the next collection of garbage frees. */
function memory(): string {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	const { rss, heapUsed } = process.memoryUsage();
	return `RSS ${inMegabytes(rss)}, heap ${inMegabytes(heapUsed)}`;
}

function inMegabytes(bytes: number): string {
	return `${Math.round(bytes / 2 ** 20)} MB`;
}
