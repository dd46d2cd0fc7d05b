import assert from 'node:assert/strict';
import { hideKeyIn, hideKeys, hiding } from '../../../src/zenmux/hideKey.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { collect } from './collect.ts';
import { event, json, localServer, partial, stream, type Answer } from './localServer.ts';

const key = 'sk-ai-v1-0123456789abcdefghij';

describe('A text without keys', () => {
	for (const [text, expected] of [
		[`Bad key ${key}.`, 'Bad key sk-….'],
		['Bad key sk-proj_ABC-123, sorry', 'Bad key sk-…, sorry'],
		['Bad key sk-ai-v1-01234*****ghij.', 'Bad key sk-….'],
		['Bad key sk-ai-v1-...ghij here', 'Bad key sk-… here'],
		['Authorization: Bearer whatever-it+is==', 'Authorization: Bearer …'],
		['{"authorization":"bearer abcdef"}', '{"authorization":"bearer …"}'],
		['A task-based desk-top is no key.', 'A task-based desk-top is no key.'],
		['The bearer of a sword', 'The bearer of a sword'],
	] as const) {
		it(`${JSON.stringify(text)} becomes ${JSON.stringify(expected)}`, () =>
			assert.equal(hideKeys(text), expected));
	}
});

describe('A text without this key', () => {
	const hide = hiding('Zm9vYmFyYmF6cXV4MTIzNDU2');

	it('has neither the whole nor a telling piece of it, wherever that stands', () => {
		assert.equal(hide('<Zm9vYmFyYmF6cXV4MTIzNDU2>'), '<…>');
		assert.equal(hide('key=Zm9vYmFyYm…, ends in cXV4MTIzNDU2'), 'key=……, ends in …');
		assert.equal(hide('Zm9vYmFyYmF6cXV4MTIzNDU2Zm9vYmFyYmF6cXV4MTIzNDU2'), '……');
	});

	it('is as it was where it has none', () => {
		assert.equal(hide('ends in NDU2, begins with Zm9v'), 'ends in NDU2, begins with Zm9v');
		assert.equal(hide(''), '');
		assert.equal(hiding('')('All of this stays.'), 'All of this stays.');
	});

	it('is what all texts of a JSON value are', () => {
		const value = { message: `No ${key}`, list: [1, null, true, { deep: key }], [`a`]: key };
		assert.deepEqual(hideKeyIn(value, hiding(key)), {
			message: 'No sk-…',
			list: [1, null, true, { deep: 'sk-…' }],
			a: 'sk-…',
		});
	});
});

describe('The key in what a server answers', () => {
	/** Of a kind that nobody can tell by its look. */
	const apiKey = 'c2VjcmV0LW9mLW1pbmUtMTIzNDU2';
	const said = `Incorrect API key provided: ${apiKey}. The end is ${apiKey.slice(-10)}.`;
	const refusal = { type: said, code: said, message: said, param: said };
	const shown: Record<string, Answer> = {
		'a refusal': json(400, { error: refusal }, { 'x-zenmux-requestid': `id-${apiKey}` }),
		'a refusal of another envelope': json(403, { error: { ...refusal, type: 'access_denied' } }),
		'a refusal that is a text': json(402, { error: said }),
		'a redirect': (response) => {
			const headers = { location: `https://elsewhere.invalid/${apiKey}`, 'x-request-id': apiKey };
			response.writeHead(307, headers).end();
		},
		'a page': (response) => {
			response.writeHead(502, { 'content-type': `text/html; ${apiKey}` }).end(said);
		},
		'an error in the stream': stream(partial(0, 'coarse'), event({ ...refusal, type: 'error' })),
		'an error object in the stream': stream(event({ type: 'error', error: refusal })),
		'an error in the stream that is a text': stream(`event: error\ndata: ${said}\n\n`),
		'an unknown event': stream(event({ type: said })),
		'its headers': (response) => {
			const headers = { 'x-generation-id': apiKey, 'x-zenmux-requestid': apiKey };
			response.writeHead(200, { 'content-type': apiKey, ...headers }).end();
		},
	};
	for (const [where, answer] of Object.entries(shown)) {
		it(`is neither shown nor logged: ${where}`, async () => {
			await using server = await localServer(answer);
			const { error, steps, events } = await collect(server.baseUrl, { apiKey });
			assert.equal(server.requests[0]?.headers.authorization, `Bearer ${apiKey}`);
			assert.ok(error instanceof ZenMuxError, String(error));
			const { message, stack, requestId, parameter, reason } = error;
			const seen = JSON.stringify([message, stack, requestId, parameter, reason, steps, events]);
			assert.ok(steps.some(({ step }) => step === 'sent'));
			for (const piece of [apiKey, apiKey.slice(0, 12), apiKey.slice(-10)]) {
				assert.ok(!seen.includes(piece), seen);
			}
		});
	}
});
