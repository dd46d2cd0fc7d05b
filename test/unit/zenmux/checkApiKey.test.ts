import assert from 'node:assert/strict';
import { checkApiKey, type KeyCheck } from '../../../src/zenmux/checkApiKey.ts';
import { json, localServer, type Answer } from './localServer.ts';

const key = 'sk-ai-v1-0123456789abcdef';
const { signal } = new AbortController();

const denied = json(403, { error: { code: '403', type: 'access_denied', message: 'No.' } });
const noModel = json(
	404,
	{ error: { code: '404', type: 'invalid_model', message: 'No such model.' } },
	{ 'x-zenmux-requestid': 'req-1' },
);

/** A server that looks at the key before it looks at the request. */
const keyFirst =
	(withKey: Answer): Answer =>
	(response, request) =>
		(request.headers.authorization === `Bearer ${key}` ? withKey : denied)(response, request);

async function check(answer: Answer): Promise<KeyCheck & { readonly sent: number }> {
	await using server = await localServer(answer);
	const { baseUrl, requests } = server;
	const result = await checkApiKey({ baseUrl, apiKey: key }, signal);
	for (const { path, body } of requests) {
		assert.equal(path, '/api/v1/images/generations');
		assert.ok(!('prompt' in (JSON.parse(body) as object)), 'no picture can be made of it');
	}
	return { ...result, sent: requests.length };
}

describe('a check of the API key', () => {
	it('says that a key works which is refused otherwise than no key', async () => {
		assert.deepEqual(await check(keyFirst(noModel)), { result: 'works', sent: 2 });
		const invalid = json(400, { error: { code: '400', type: 'invalid_params', message: 'n' } });
		assert.deepEqual(await check(keyFirst(invalid)), { result: 'works', sent: 2 });
	});

	it('says that a key is refused', async () => {
		const { result, sent } = await check(denied);
		assert.deepEqual([result, sent], ['refused', 1]);
	});

	it('knows a key whose account cannot pay', async () => {
		for (const type of ['insufficient_credit', 'reject_no_credit', 'quote_exceeded']) {
			const { result } = await check(keyFirst(json(402, { error: { code: '402', type } })));
			assert.equal(result, 'noCredit', type);
		}
	});

	it('says nothing of a key where ZenMux does not look at it first', async () => {
		const checked = await check(noModel);
		assert.equal(checked.result, 'unknown');
		assert.equal(checked.error.requestId, 'req-1');
	});

	it('says nothing where the answer is none of the Images API', async () => {
		const html: Answer = (response) => {
			response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
		};
		const answers: readonly Answer[] = [
			html,
			json(200, { data: [] }),
			(response) => response.writeHead(302, { location: 'https://example.org' }).end(),
			json(429, { error: { type: 'rate_limit' } }),
			json(500, { error: { type: 'internal_server_error' } }),
			(response) => response.socket?.destroy(),
		];
		for (const answer of answers) {
			const { result, sent } = await check(answer);
			assert.deepEqual([result, sent], ['unknown', 1]);
		}
	});

	it('sends the key to no address that is not safe', async () => {
		const unsafe = { baseUrl: 'http://zenmux.example/api/v1', apiKey: key };
		const { result } = await checkApiKey(unsafe, signal);
		assert.equal(result, 'unknown');
	});

	it('can be cancelled', async () => {
		const controller = new AbortController();
		await using server = await localServer(() => controller.abort());
		const checking = checkApiKey({ baseUrl: server.baseUrl, apiKey: key }, controller.signal);
		await assert.rejects(checking, { name: 'AbortError' });
	});
});
