import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export type Arrived = {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly rawHeaders: readonly string[];
	readonly body: string;
};

export type Answer = (response: ServerResponse, request: Arrived) => void;

export type LocalServer = AsyncDisposable & {
	readonly baseUrl: string;
	/** Those that came whole. */
	readonly requests: readonly Arrived[];
	/** Resolves when the first bytes of a body are here. */
	readonly arriving: Promise<undefined>;
	/** Resolves when the client hung up on an answer. */
	readonly hungUp: Promise<undefined>;
};

/** A server on this computer that gives one answer to everything. */
export async function localServer(answer: Answer): Promise<LocalServer> {
	const requests: Arrived[] = [];
	const { promise: hungUp, resolve } = Promise.withResolvers<undefined>();
	const { promise: arriving, resolve: arrive } = Promise.withResolvers<undefined>();
	const server = createServer((request, response) => {
		response.on('close', () => resolve(undefined));
		request.once('data', () => arrive(undefined));
		void readBody(request).then((body) => {
			if (body === undefined) return;
			const { method = '', url = '', headers, rawHeaders } = request;
			requests.push({ method, path: url, headers, rawHeaders, body });
			answer(response, requests.at(-1)!);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/api/v1`,
		requests,
		arriving,
		hungUp,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

/** Answers with JSON. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
	return (response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(JSON.stringify(value));
	};
}

/** Answers with a stream of these pieces, and its end. */
export function stream(...pieces: readonly string[]): Answer {
	return (response) => {
		response.writeHead(200, {
			'content-type': 'text/event-stream',
			'x-zenmux-requestid': 'req-1',
		});
		for (const piece of pieces) response.write(piece);
		response.end();
	};
}

/** One server-sent event named by its type. */
export function event(value: { readonly type: string } & Record<string, unknown>): string {
	return `event: ${value.type}\ndata: ${JSON.stringify(value)}\n\n`;
}

export function partial(index: number, picture: string): string {
	const type = 'image_generation.partial_image';
	return event({ type, b64_json: base64(picture), partial_image_index: index });
}

export function completed(picture: string): string {
	const usage = { input_tokens: 1, output_tokens: 2, total_tokens: 3 };
	return event({ type: 'image_generation.completed', b64_json: base64(picture), usage });
}

export function base64(picture: string): string {
	return Buffer.from(picture).toString('base64');
}

/** @returns `undefined` when the client went away before the end */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	try {
		for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
	} catch (error) {
		if (request.destroyed && !request.complete) return undefined;
		throw error;
	}
	return Buffer.concat(chunks).toString();
}
