import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { collect, type Outcome } from './collect.ts';
import { base64, completed, event, json, localServer, stream, type Answer } from './localServer.ts';

/** An answer of another content type than what it is. */
function typed(type: string | undefined, ...pieces: readonly string[]): Answer {
	return (response) => {
		response.writeHead(200, type === undefined ? {} : { 'content-type': type });
		for (const piece of pieces) response.write(piece);
		response.end();
	};
}

async function outcomeOf(answer: Answer): Promise<Outcome> {
	await using server = await localServer(answer);
	return await collect(server.baseUrl);
}

async function reasonOf(answer: Answer): Promise<string> {
	const { error } = await outcomeOf(answer);
	return error instanceof ZenMuxError ? error.reason : String(error);
}

/** Writes as long as somebody reads. */
async function flood(response: ServerResponse, text: string): Promise<void> {
	await pipeline(endless(text.repeat(1000)), response).catch(() => undefined);
}

function* endless(piece: string): Generator<string, never> {
	for (;;) yield piece;
}

describe('An answer', () => {
	const whole = JSON.stringify({ created: 1, data: [{ b64_json: base64('whole') }] });

	it('may be JSON where a stream was asked for', async () => {
		const data = [{ b64_json: base64('whole') }, { b64_json: 'AAAA' }];
		const { events } = await outcomeOf(json(200, { created: 1, data }));
		assert.deepEqual(events, ['accepted 200 -', 'completed whole -']);
	});

	for (const type of ['text/event-stream', 'text/plain', 'application/octet-stream', undefined]) {
		it(`may be JSON by the name of ${type ?? 'nothing'}`, async () => {
			assert.equal((await outcomeOf(typed(type, whole))).events.at(-1), 'completed whole -');
		});
	}

	for (const type of ['application/json', 'text/plain', undefined]) {
		it(`may be a stream by the name of ${type ?? 'nothing'}`, async () => {
			const { events } = await outcomeOf(typed(type, ': alive\n\n', completed('done')));
			assert.equal(events.at(-1), 'completed done 3');
		});
	}

	it('may have blanks and a byte order mark before its beginning, in any pieces', async () => {
		for (const [text, end] of [
			[whole, 'completed whole -'],
			[completed('done'), 'completed done 3'],
		] as const) {
			const bytes = Buffer.from(`\uFEFF\r\n \n${text}`);
			const { events } = await outcomeOf((response) => {
				for (const byte of bytes) response.write(Buffer.of(byte));
				response.end();
			});
			assert.equal(events.at(-1), end);
		}
	});

	it('is nothing of ZenMux’s when it is a page, whatever its type says', async () => {
		for (const type of ['text/html', 'text/event-stream', undefined]) {
			assert.equal(await reasonOf(typed(type, '\n<!DOCTYPE html><p>Sign in')), 'notZenMux');
		}
	});

	it('is given up when it never comes to its picture, and does not fill the log', async () => {
		const { error, steps } = await outcomeOf((response) => void flood(response, 'data: 0\n\n'));
		assert.equal((error as ZenMuxError).reason, 'tooLarge');
		assert.ok(steps.length < 30, `${steps.length} lines in the log`);
	});
});

describe('A picture that was given as a link', () => {
	const linked = (url: string): Answer => json(200, { data: [{ url }] });

	it('is fetched, without the key', async () => {
		await using pictures = await localServer((response) => void response.end('from afar'));
		const url = `${pictures.baseUrl}/picture.png`;
		for (const answer of [linked(url), stream(event({ type: 'image_edit.completed', url }))]) {
			assert.match((await outcomeOf(answer)).events.at(-1) ?? '', /^completed from afar/);
		}
		assert.deepEqual(
			pictures.requests.map(({ headers }) => headers.authorization),
			[undefined, undefined],
		);
	});

	it('is not lost when it cannot be fetched: the log has the link', async () => {
		await using gone = await localServer((response) => void response.writeHead(404).end());
		await using empty = await localServer((response) => void response.end());
		await using moved = await localServer((response) => {
			response.writeHead(302, { location: 'http://192.168.0.1/' }).end();
		});
		for (const url of [
			...[gone, empty, moved].map(({ baseUrl }) => `${baseUrl}/fox.png?signed=yes`),
			'http://pictures.invalid/fox.png',
			'file:///etc/passwd',
			'no link',
		]) {
			const { error, steps } = await outcomeOf(linked(url));
			assert.equal((error as ZenMuxError).reason, 'onlyLink', url);
			assert.match((error as ZenMuxError).message, /“Show Log” shows the link/);
			assert.equal(steps.at(-1)?.detail, JSON.stringify(url));
		}
		assert.equal(empty.requests[0]?.headers.authorization, undefined);
	});
});
