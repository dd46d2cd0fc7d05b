import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import type { OpenRecord, Records } from './records.ts';

/** One request and its answer; knows at once when the client goes away. */
export class Exchange {
	readonly request: IncomingMessage;
	readonly record: OpenRecord;
	readonly path: string;
	/** Aborts when the connection closes before the answer has ended. */
	readonly signal: AbortSignal;
	readonly #response: ServerResponse;
	/** Where the body goes. */
	#body: Writable;
	#isReset = false;

	constructor(request: IncomingMessage, response: ServerResponse, path: string, records: Records) {
		const id = randomUUID().replaceAll('-', '');
		const controller = new AbortController();
		this.request = request;
		this.path = path;
		this.signal = controller.signal;
		this.record = records.begin(id, path, request.headers);
		this.#response = response;
		this.#body = response;
		response.setHeader('X-ZenMux-RequestId', id);
		response.on('finish', () => (this.record.endedAt = Date.now()));
		response.on('close', () => {
			if (!response.writableFinished) {
				this.record[this.#isReset ? 'endedAt' : 'abortedAt'] = Date.now();
				controller.abort();
			}
		});
	}

	/** Sends the headers at once. */
	begin(status: number, headers: OutgoingHttpHeaders): void {
		this.record.status = status;
		this.#response.writeHead(status, headers);
		this.#response.flushHeaders();
	}

	/** Resolves when there is room for more; rejects when the client is gone. */
	async write(text: string): Promise<void> {
		this.signal.throwIfAborted();
		this.record.writes += 1;
		if (!this.#body.write(text)) {
			await once(this.#body, 'drain', { signal: this.signal });
		}
	}

	end(): void {
		this.#body.end();
	}

	/** Compresses what is written from here on; before `begin`. */
	compress(): void {
		this.#response.setHeader('Content-Encoding', 'gzip');
		const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
		gzip.pipe(this.#response);
		this.#body = gzip;
	}

	answer(status: number, type: string, body: string | Buffer, more?: OutgoingHttpHeaders): void {
		this.record.status = status;
		this.#response.writeHead(status, { 'Content-Type': type, ...more });
		this.#response.end(body);
	}

	/** Tears the connection down with a TCP RST. */
	reset(): void {
		this.#isReset = true;
		this.#response.socket?.resetAndDestroy();
	}
}

/** Does nothing until the client goes away, which it tells by rejecting. */
export async function stall(signal: AbortSignal): Promise<never> {
	signal.throwIfAborted();
	await once(signal, 'abort');
	throw signal.reason;
}
