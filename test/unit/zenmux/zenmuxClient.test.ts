import assert from 'node:assert/strict';
import { once } from 'node:events';
import { streamImages } from '../../../src/zenmux/zenmuxClient.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { apiKey, collect } from './collect.ts';
import { base64, completed, event, localServer, partial, stream } from './localServer.ts';

describe('streamImages', () => {
	it('tells of the acceptance, each partial picture and the completed one', async () => {
		await using server = await localServer(
			stream(
				': ZENMUX PROCESSING\n\n',
				partial(0, 'coarse'),
				partial(1, 'fine'),
				completed('done'),
			),
		);
		const { events, steps, error } = await collect(server.baseUrl);
		assert.equal(error, undefined);
		assert.deepEqual(events, [
			'accepted 200 req-1',
			'partial 0 coarse',
			'partial 1 fine',
			'completed done 3',
		]);
		assert.deepEqual(
			steps.map(({ step, bytes }) => [step, bytes]),
			[
				['sent', undefined],
				['headers', undefined],
				['partial', 6],
				['partial', 4],
				['completed', 4],
			],
		);
	});

	it('sends exactly the request, once, with the key only in Authorization', async () => {
		await using server = await localServer(stream(completed('done')));
		const { steps } = await collect(server.baseUrl);
		assert.equal(server.requests.length, 1);
		const { method, path, headers, rawHeaders, body } = server.requests[0]!;
		assert.equal(`${method} ${path}`, 'POST /api/v1/images/generations');
		assert.equal(headers.authorization, `Bearer ${apiKey}`);
		assert.equal(headers.accept?.startsWith('text/event-stream'), true);
		assert.equal(headers['content-type'], 'application/json');
		assert.equal(rawHeaders.filter((text) => text.includes(apiKey)).length, 1);
		assert.deepEqual(JSON.parse(body), {
			model: 'openai/gpt-image-2',
			prompt: 'a secret red fox',
			n: 1,
			stream: true,
			partial_images: 2,
			output_format: 'png',
		});
		assert.doesNotMatch(JSON.stringify(steps), /topsecret|red fox/);
	});

	it('lets nothing of the environment travel along', async () => {
		const environment = {
			OPENAI_CUSTOM_HEADERS: 'X-Stranger: yes\nAuthorization: Bearer stolen\nUser-Agent: other',
			OPENAI_ORG_ID: 'org-stranger',
			OPENAI_PROJECT_ID: 'proj-stranger',
			OPENAI_BASE_URL: 'https://stranger.invalid',
			OPENAI_API_KEY: 'sk-stranger',
			OPENAI_ADMIN_KEY: 'sk-stranger-admin',
		};
		const before = { ...process.env };
		Object.assign(process.env, environment);
		try {
			await using server = await localServer(stream(completed('done')));
			const { events } = await collect(server.baseUrl);
			assert.equal(events.at(-1), 'completed done 3');
			assert.equal(server.requests[0]?.headers.authorization, `Bearer ${apiKey}`);
			assert.doesNotMatch(JSON.stringify(server.requests), /stranger|stolen|other/i);
		} finally {
			for (const name of Object.keys(environment)) {
				if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
				else process.env[name] = before[name];
			}
		}
	});

	it('yields only rising partial pictures and passes over what it cannot read', async () => {
		const type = 'image_generation.partial_image';
		await using server = await localServer(
			stream(
				partial(1, 'one'),
				partial(0, 'late'),
				partial(1, 'twice'),
				event({ type, b64_json: 'not*base64', partial_image_index: 2 }),
				event({ type, b64_json: '', partial_image_index: 2 }),
				`event: ${type}\ndata: {"b64_json": \n\n`,
				event({ type: 'image_generation.rumour' }),
				event({ type, b64_json: base64('unnumbered') }),
				completed('done'),
			),
		);
		const { events, steps } = await collect(server.baseUrl);
		assert.deepEqual(events.slice(1), [
			'partial 1 one',
			'partial 2 unnumbered',
			'completed done 3',
		]);
		assert.deepEqual(
			steps.flatMap(({ step, detail }) => (step === 'ignored' ? [detail] : [])),
			[
				'partial picture 0 comes late',
				'partial picture 1 comes late',
				'partial picture is invalid',
				'partial picture is empty',
				'malformed data',
				'unknown event "image_generation.rumour"',
			],
		);
	});

	it('takes the first completed picture and hangs up', async () => {
		await using server = await localServer((response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write(completed('first') + completed('second') + partial(0, 'after'));
		});
		const { events } = await collect(server.baseUrl);
		assert.deepEqual(events, ['accepted 200 -', 'completed first 3']);
		await server.hungUp;
	});

	it('works with the least that an event can hold, and with an edit’s names', async () => {
		await using server = await localServer(
			stream(`data: {"b64_json":"${base64('done')}","type":"image_edit.completed"}`),
		);
		const { events } = await collect(server.baseUrl);
		assert.deepEqual(events.slice(1), ['completed done -']);
	});
});

describe('streamImages, aborted', () => {
	/** Says it works, then nothing. */
	const endless = localServer.bind(undefined, (response) => {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write(partial(0, 'coarse'));
	});

	it('ends the HTTP request at once and throws the reason', async () => {
		await using server = await endless();
		const abort = new AbortController();
		const reason = new Error('enough');
		const { events, error } = await collect(server.baseUrl, {
			signal: abort.signal,
			onEvent: ({ kind }) => {
				if (kind === 'partial') abort.abort(reason);
			},
		});
		await server.hungUp;
		assert.equal(error, reason);
		assert.deepEqual(events, ['accepted 200 -', 'partial 0 coarse']);
	});

	it('does so while it waits for headers', async () => {
		const abort = new AbortController();
		await using server = await localServer(() => abort.abort());
		const { error } = await collect(server.baseUrl, { signal: abort.signal });
		assert.equal((error as Error).name, 'AbortError');
		await server.hungUp;
	});

	it('sends nothing when it was aborted before', async () => {
		await using server = await endless();
		const { error } = await collect(server.baseUrl, { signal: AbortSignal.abort('before') });
		assert.equal(error, 'before');
		assert.equal(server.requests.length, 0);
	});

	it('hangs up when its reader leaves early', async () => {
		await using server = await endless();
		const connection = { baseUrl: server.baseUrl, apiKey };
		const { signal } = new AbortController();
		const limits = { silence: 5000, total: 9000 };
		const observe = (): void => undefined;
		for await (const { kind } of streamImages(fakeRequest, connection, limits, observe, signal)) {
			if (kind === 'partial') break;
		}
		await server.hungUp;
	});
});

describe('streamImages, out of time', () => {
	const limit = 300;

	for (const [when, hasHeaders] of [
		['before the headers', false],
		['in the stream', true],
	] as const) {
		it(`gives up after silence ${when}`, async () => {
			await using server = await localServer((response) => {
				if (!hasHeaders) return;
				response.writeHead(200, { 'x-zenmux-requestid': 'req-1' });
				response.write(': alive\n\n');
			});
			const { error } = await collect(server.baseUrl, { limits: { silence: limit } });
			assert.ok(error instanceof ZenMuxError);
			assert.equal(error.reason, 'silence');
			assert.equal(error.requestId, hasHeaders ? 'req-1' : undefined);
			await server.hungUp;
		});
	}

	it('counts keep-alive comments as life, but not for ever', async () => {
		await using server = await localServer((response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			const heart = setInterval(() => response.write(': ZENMUX PROCESSING\n\n'), limit / 10);
			void once(response, 'close').then(() => clearInterval(heart));
		});
		const started = performance.now();
		const { error } = await collect(server.baseUrl, {
			limits: { silence: limit, total: 2 * limit },
		});
		assert.equal((error as ZenMuxError).reason, 'timeout');
		assert.ok(performance.now() - started >= 2 * limit - 5);
	});
});
