import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeferred } from '../vscode/deferred.ts';
import { withTimeLimit } from '../vscode/withTimeLimit.ts';

const startLimit = 60_000;
const actLimit = 60_000;

/** Asks bare/extension.js in the extension host to act. */
export class BareClient {
	#host = createDeferred<string>();
	readonly #listener = createServer(({ url = '' }, response) => {
		response.end();
		this.#host.resolve(`http://127.0.0.1:${url.slice(1)}`);
	});

	/** @returns the address at which extension hosts tell that they have begun */
	async open(): Promise<string> {
		this.#listener.listen(0, '127.0.0.1');
		await once(this.#listener, 'listening');
		return `http://127.0.0.1:${(this.#listener.address() as AddressInfo).port}`;
	}

	/** From now on the next extension host is asked, not the one before. */
	expectNext(): void {
		this.#host = createDeferred();
	}

	/** Lets it act. @returns what came of it, mostly the time at which it began, in ms since 1970 */
	async ask(action: string, given = ''): Promise<number> {
		const host = await withTimeLimit(
			this.#host.promise,
			startLimit,
			() => 'The companion extension of the bench did not start within a minute.',
		);
		const url = `${host}/${action}/${encodeURIComponent(given)}`;
		const response = await fetch(url, { signal: AbortSignal.timeout(actLimit) });
		const text = await response.text();
		if (!response.ok) throw new Error(`The companion extension failed at “${action}”: ${text}`);
		return JSON.parse(text) as number;
	}

	close(): void {
		this.#listener.close();
		this.#listener.closeAllConnections();
	}
}
