import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Where a save can be held: before its temporary file, in the middle of it, before that gets the name
 * of the picture, and when only the picture is left.
 */
export type SavePoint = 'write' | 'middle' | 'name' | 'done';

type Held = {
	readonly point: SavePoint;
	/** How many saves are awaited. */
	readonly count: number;
	readonly reached: PromiseWithResolvers<undefined>;
};

/** What the disk of heldDisk/extension.js asks before each step of a write. */
export class SaveGate {
	readonly #server: Server;
	readonly #waiting = new Set<ServerResponse>();
	#held: Held | undefined;
	#fullFolder: string | undefined;
	#hostPid: number | undefined;
	#nextHost = Promise.withResolvers<undefined>();

	constructor() {
		this.#server = createServer(({ url = '' }, response) => this.#answer(url, response));
	}

	/** @returns its address */
	async open(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	close(): void {
		this.#server.close();
		this.#server.closeAllConnections();
	}

	/** The process of the extension host that began last. */
	get hostPid(): number {
		if (this.#hostPid === undefined) throw new Error('No extension host has begun.');
		return this.#hostPid;
	}

	/** Resolves when another extension host begins. */
	async nextHost(): Promise<void> {
		this.#nextHost = Promise.withResolvers();
		await this.#nextHost.promise;
	}

	/** Lets all saves that come to this point wait there. @param count how many are to come */
	hold(point: SavePoint, count: number): void {
		this.#held = { point, count, reached: Promise.withResolvers() };
	}

	/** Resolves when all saves that are to come wait at the point that is held. */
	async reached(): Promise<void> {
		await this.#held?.reached.promise;
	}

	release(): void {
		this.#held = undefined;
		for (const response of this.#waiting) response.end();
		this.#waiting.clear();
	}

	/** Resolves when nobody waits for an answer any more: the extension host is gone. */
	async abandoned(): Promise<void> {
		await Promise.all([...this.#waiting].map((response) => once(response, 'close')));
		this.#waiting.clear();
	}

	/** Leaves no space in a folder; `undefined` gives it back. */
	fill(folder: string | undefined): void {
		this.#fullFolder = folder;
	}

	#answer(url: string, response: ServerResponse): void {
		const { pathname, searchParams } = new URL(url, 'http://gate');
		const [, order, what = ''] = pathname.split('/');
		if (order === 'host') {
			this.#hostPid = Number(what);
			this.#nextHost.resolve(undefined);
		}
		const path = searchParams.get('path') ?? '';
		if (what === 'middle' && this.#fullFolder !== undefined && path.startsWith(this.#fullFolder)) {
			response.writeHead(507).end();
		} else if (order === 'pass' && this.#held?.point === what) {
			this.#waiting.add(response);
			if (this.#waiting.size === this.#held.count) this.#held.reached.resolve(undefined);
		} else {
			response.end();
		}
	}
}
