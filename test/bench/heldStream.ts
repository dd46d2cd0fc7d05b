import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { models } from './wireAnswers.ts';

/** How many of the last bytes of an event are held back: its end is in them, and no base64. */
const heldBytes = 4;

/**
 * Answers each request for a picture with one stream, whose events were made before. Reading and
 * writing are the caller's: it holds back the end of an event for as long as it wants.
 */
export class HeldStream {
	readonly #server = createServer((request, response) => {
		request.resume();
		if (request.method === 'POST') this.#asked.resolve(response);
		else response.setHeader('content-type', 'application/json').end(models);
	});
	#asked = Promise.withResolvers<ServerResponse>();

	/** @returns its address */
	async open(): Promise<string> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	/** The next request, which gets its headers. */
	async request(): Promise<ServerResponse> {
		const response = await this.#asked.promise;
		this.#asked = Promise.withResolvers();
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.socket?.setNoDelay();
		return response;
	}

	close(): void {
		this.#server.close();
		this.#server.closeAllConnections();
	}
}

/** Writes all of an event but its end. @returns writes that, and tells when, in ms since 1970 */
export async function writeAllBut(response: ServerResponse, event: Buffer): Promise<() => number> {
	const end = event.length - heldBytes;
	await new Promise((resolve) => response.write(event.subarray(0, end), resolve));
	return () => {
		const began = Date.now();
		response.write(event.subarray(end));
		return began;
	};
}
