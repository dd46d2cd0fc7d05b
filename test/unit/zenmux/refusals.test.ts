import assert from 'node:assert/strict';
import type { EditRequest, ImageRequest } from '../../../src/zenmux/imageRequest.ts';
import { remediesFor } from '../../../src/zenmux/remedies.ts';
import type { Reason } from '../../../src/zenmux/zenmuxError.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { retryAfter } from '../../../src/zenmux/errorAnswer.ts';
import { fakeEdit, fakePicture, fakeRequest } from '../fakeRequest.ts';
import { apiKey, collect } from './collect.ts';
import { event, json, localServer, partial, stream, type Answer } from './localServer.ts';

async function errorOf(answer: Answer, request: ImageRequest = fakeRequest): Promise<ZenMuxError> {
	await using server = await localServer(answer);
	const { error } = await collect(server.baseUrl, { request });
	assert.equal(server.requests.length, 1, 'nothing is repeated by itself');
	assert.ok(error instanceof ZenMuxError, String(error));
	assert.doesNotMatch(error.message, new RegExp(apiKey));
	return error;
}

function zenmux(status: number, type: string, message = 'Because.'): Answer {
	const error = { code: String(status), type, message };
	return json(status, { error }, { 'x-zenmux-requestid': 'req-9' });
}

function html(status: number): Answer {
	return (response) => {
		response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
		response.end('<html><body>Gateway</body></html>');
	};
}

describe('A refusal', () => {
	const rows: readonly (readonly [number, string, Reason, RegExp])[] = [
		[400, 'invalid_params', 'invalidParameters', /parameter.*“Because\.”/],
		[402, 'insufficient_credit', 'insufficientCredit', /Top it up/],
		[402, 'reject_no_credit', 'noCredit', /Select Model/],
		[402, 'quote_exceeded', 'quotaExceeded', /next window/],
		[403, 'access_denied', 'accessDenied', /“ZenMux Images: Set API Key”/],
		[403, 'safety_check_failed', 'safety', /Change the prompt/],
		[404, 'model_not_available', 'modelNotAvailable', /plan/],
		[404, 'invalid_model', 'invalidModel', /Select Model/],
		[404, 'model_not_supported', 'modelNotSupported', /Images API/],
		[413, 'invalid_params', 'requestTooLarge', /Shorten the prompt/],
		[422, 'provider_unprocessable_entity_error', 'unprocessable', /back to “auto”/],
		[429, 'rate_limit', 'rateLimit', /Wait/],
		[500, 'internal_server_error', 'serverError', /Try again/],
		[500, 'provider_api_error', 'makerError', /maker/],
		[500, 'provider_error', 'makerError', /maker/],
		[502, 'no_provider_available', 'noProvider', /another/],
		[503, 'strange', 'gateway', /Try again/],
		[504, 'strange', 'gateway', /Try again/],
		[520, 'provider_internal_server_error', 'makerError', /maker/],
		[524, 'provider_internal_server_error', 'makerError', /maker/],
		[418, 'strange', 'notZenMux', /baseUrl/],
		[401, 'strange', 'accessDenied', /Set API Key/],
	];
	for (const [status, type, reason, sentence] of rows) {
		it(`${status} ${type} means ${reason}`, async () => {
			const error = await errorOf(zenmux(status, type));
			assert.equal(error.reason, reason);
			assert.match(error.message, sentence);
			assert.equal(error.status, status);
			assert.equal(error.requestId, 'req-9');
			assert.equal(error.isRepeatable, reason === 'rateLimit' || reason === 'noProvider');
		});
	}

	it('may come in OpenAI’s envelope and name a parameter', async () => {
		const type = 'image_generation_user_error';
		const blocked = { type, code: 'moderation_blocked', message: 'Rejected.', param: null };
		assert.equal((await errorOf(json(400, { error: blocked }))).reason, 'safety');

		const invalid = { type, code: 'invalid_value', message: 'Invalid size.', param: 'size' };
		const error = await errorOf(json(400, { error: invalid }));
		assert.equal(error.reason, 'invalidParameters');
		assert.equal(error.parameter, 'size');
		assert.match(error.message, /“size”.*“Invalid size\.”/);
	});

	it('explains what is wrong with the pictures', async () => {
		const type = 'image_generation_user_error';
		for (const [code, param, reason, sentence] of [
			['invalid_mask_image_format', null, 'invalidMask', /the mask.*PNG.*transparent/],
			['invalid_image_file', 'image[1]', 'invalidPicture', /one of the pictures/],
			['invalid_image_file', 'mask', 'invalidMask', /the mask/],
			['unsupported_file_mimetype', 'image', 'invalidPicture', /PNG, JPEG or WebP/],
			['invalid_input_fidelity_model', null, 'invalidParameters', /input fidelity/],
		] as const) {
			const error = await errorOf(json(400, { error: { type, code, param, message: 'No.' } }));
			assert.equal(error.reason, reason, code);
			assert.match(error.message, sentence);
			assert.match(error.message, /“No\.”$/);
		}
	});

	it('by a safety policy says what was blocked', async () => {
		const blocked = { type: 'image_generation_user_error', code: 'moderation_blocked' };
		for (const [moderation_details, sentence] of [
			[{ moderation_stage: 'input', categories: ['x'] }, /what was sent/],
			[{ moderation_stage: 'output' }, /that was made.*may have charged/],
			[{ moderation_stage: 'unknown' }, /The request was blocked/],
			[null, /The request was blocked/],
		] as const) {
			const error = await errorOf(json(400, { error: { ...blocked, moderation_details } }));
			assert.equal(error.reason, 'safety');
			assert.match(error.message, sentence);
		}
	});

	it('is judged by its status when it says nothing', async () => {
		const empty: Answer = (response) => void response.writeHead(403).end();
		assert.equal((await errorOf(empty)).reason, 'accessDenied');
		assert.equal((await errorOf(json(429, {}))).reason, 'rateLimit');
	});

	it('from someone else is not taken for ZenMux’s', async () => {
		for (const [status, reason] of [
			[200, 'notZenMux'],
			[403, 'notZenMux'],
			[404, 'notZenMux'],
			[413, 'requestTooLarge'],
			[500, 'gateway'],
			[502, 'gateway'],
			[524, 'gateway'],
		] as const) {
			const error = await errorOf(html(status));
			assert.equal(error.reason, reason, String(status));
			assert.doesNotMatch(error.message, /</);
		}
	});

	it('by redirect does not carry the key away', async () => {
		await using elsewhere = await localServer(json(200, {}));
		for (const status of [301, 302, 307, 308]) {
			const error = await errorOf((response) => {
				response.writeHead(status, { location: elsewhere.baseUrl }).end();
			});
			assert.equal(error.reason, 'notZenMux');
		}
		assert.equal(elsewhere.requests.length, 0);
	});

	it('of endless length is judged by its status', async () => {
		const error = await errorOf((response) => {
			response.writeHead(500, { 'content-type': 'text/plain', 'x-zenmux-requestid': 'req-9' });
			response.write('x'.repeat(300_000));
		});
		assert.equal(error.reason, 'gateway');
		assert.equal(error.requestId, 'req-9');
	});

	it('whose body is lost on the way is judged by its status', async () => {
		for (const [begun, reason] of [
			['', 'accessDenied'],
			['{"error":{"ty', 'notZenMux'],
		] as const) {
			const error = await errorOf((response) => {
				response.writeHead(403, { 'content-length': 99 });
				response.flushHeaders();
				response.write(begun, () => response.destroy());
			});
			assert.equal(error.reason, reason, begun);
		}
	});

	it('is never repeated when its status says something else than its type', async () => {
		for (const [status, type] of [
			[500, 'rate_limit'],
			[503, 'no_provider_available'],
			[504, 'rate_limit_error'],
		] as const) {
			assert.equal((await errorOf(zenmux(status, type))).isRepeatable, false, type);
		}
	});

	it('for haste is repeated only when it is ZenMux’s own', async () => {
		const page = await errorOf(html(429));
		assert.equal(page.reason, 'rateLimit');
		assert.equal(page.isRepeatable, false);
		assert.equal((await errorOf(json(429, {}))).isRepeatable, true);
	});

	it('shows ZenMux’s words without keys, links and line breaks', async () => {
		const said = `Bad key ${apiKey}\n[click](command:evil)${'!'.repeat(999)}`;
		const { message } = await errorOf(zenmux(400, 'invalid_params', said));
		assert.match(message, /Bad key sk-… \[click\] \(command:evil\)!+…”$/);
		assert.ok(message.length < 450);
	});
});

describe('A refusal of a request with links', () => {
	const url = 'https://pictures.invalid/fox.png';
	const linked: EditRequest = { ...fakeEdit, images: [fakePicture, { kind: 'url', url }] };
	const user = { type: 'image_generation_user_error', message: 'No.' };
	const openai = (code: string, param: string | null): Answer =>
		json(400, { error: { ...user, code, param } });

	const rows: readonly (readonly [string, Answer, Reason])[] = [
		['a bad request', zenmux(400, 'invalid_params'), 'linksRefused'],
		['no such address', zenmux(404, 'strange'), 'linksRefused'],
		['an unknown media type', zenmux(415, 'strange'), 'linksRefused'],
		['a gateway that wants a form', html(415), 'linksRefused'],
		[
			'a maker that wants a form',
			zenmux(422, 'provider_unprocessable_entity_error'),
			'linksRefused',
		],
		['an unreadable picture', openai('invalid_image_file', 'image[1]'), 'linksRefused'],
		['a parameter of the pictures', openai('invalid_value', 'images[1].image_url'), 'linksRefused'],
		['an error in the stream', stream(event({ type: 'error', code: '400' })), 'linksRefused'],
		['a parameter of the answer', openai('invalid_value', 'partial_images'), 'invalidParameters'],
		['a fidelity', openai('invalid_input_fidelity_model', null), 'invalidParameters'],
		['a mask', openai('invalid_mask_image_format', 'mask'), 'invalidMask'],
		['an unreadable mask', openai('invalid_image_file', 'mask'), 'invalidMask'],
		['a safety policy', openai('moderation_blocked', null), 'safety'],
		['a key', zenmux(403, 'access_denied'), 'accessDenied'],
		['money', zenmux(402, 'reject_no_credit'), 'noCredit'],
		['a model', zenmux(404, 'model_not_supported'), 'modelNotSupported'],
		['size', zenmux(413, 'invalid_params'), 'requestTooLarge'],
		['a stranger', html(404), 'notZenMux'],
		['haste', zenmux(429, 'rate_limit'), 'rateLimit'],
	];
	for (const [why, answer, reason] of rows) {
		it(`for ${why} is ${reason}`, async () => {
			const error = await errorOf(answer, linked);
			assert.equal(error.reason, reason);
			assert.equal(remediesFor(reason)[0] === 'downloadPictures', reason === 'linksRefused');
		});
	}

	it('quotes ZenMux and offers to send files', async () => {
		const { message } = await errorOf(zenmux(400, 'invalid_params'), linked);
		assert.match(message, /given as links.*downloaded.*ZenMux says: “Because\.”$/);
	});

	it('is never blamed on links where there are none', async () => {
		const { reason } = await errorOf(zenmux(400, 'invalid_params'), fakeEdit);
		assert.equal(reason, 'invalidParameters');
	});
});

describe('A refusal in a stream that had begun', () => {
	const rateLimit = { code: '429', type: 'rate_limit', message: 'Too fast.' };
	const forms = {
		'event: error': `event: error\ndata: ${JSON.stringify({ error: rateLimit })}\n\n`,
		'an error object': `data: ${JSON.stringify({ error: rateLimit })}\n\n`,
		'type error': `data: ${JSON.stringify({ ...rateLimit, type: 'error' })}\n\n`,
	};
	for (const [form, text] of Object.entries(forms)) {
		it(`as ${form} has a reason but is not repeatable`, async () => {
			const error = await errorOf(stream(partial(0, 'coarse'), text));
			assert.equal(error.reason, 'rateLimit');
			assert.equal(error.isRepeatable, false);
			assert.equal(error.requestId, 'req-1');
			assert.match(error.message, /“Too fast\.”/);
		});
	}

	it('without a known word is the maker’s', async () => {
		assert.equal((await errorOf(stream(event({ type: 'error' })))).reason, 'makerError');
		assert.equal((await errorOf(json(200, { error: { message: 'no' } }))).reason, 'makerError');
	});
});

describe('An answer without a usable picture', () => {
	const type = 'image_generation.completed';
	const cases: readonly (readonly [string, Answer, Reason])[] = [
		['that ends after a partial picture', stream(partial(0, 'coarse')), 'brokenStream'],
		['that is empty', stream(), 'brokenStream'],
		['that is only [DONE]', stream('data: [DONE]\n\n'), 'brokenStream'],
		['with a damaged picture', stream(event({ type, b64_json: 'Zm9*' })), 'brokenStream'],
		['cut within its picture', stream(`event: ${type}\ndata: {"b64_json":"Zm`), 'brokenStream'],
		['with an empty picture', stream(event({ type, b64_json: '' })), 'emptyPicture'],
		['with no picture', stream(event({ type })), 'emptyPicture'],
		['of JSON without pictures', json(200, { data: [] }), 'emptyPicture'],
		['of JSON that is none', json(200, 'hello'), 'brokenStream'],
	];
	for (const [what, answer, reason] of cases) {
		it(`${what}: ${reason}`, async () => {
			const error = await errorOf(answer);
			assert.equal(error.reason, reason);
			assert.match(error.message, /may have charged/);
			assert.equal(error.isRepeatable, false);
		});
	}
});

describe('retryAfter', () => {
	const now = Date.parse('2026-11-21T07:00:00Z');
	for (const [text, expected] of [
		['3', 3000],
		['0', 0],
		['1.5', 1500],
		['Sat, 21 Nov 2026 07:00:20 GMT', 20_000],
		['Sat, 21 Nov 2026 06:00:00 GMT', 0],
		['9'.repeat(400), undefined],
		['soon', undefined],
		['-3', undefined],
		['', undefined],
	] as const) {
		it(`reads ${JSON.stringify(text)}`, () => {
			assert.equal(retryAfter(new Headers({ 'retry-after': text }), now), expected);
		});
	}

	for (const [seconds, words] of [
		['0', 'Wait a moment and'],
		['7', 'Wait 7 seconds and'],
		['60', 'Wait 60 seconds and'],
		['61', 'Wait 2 minutes and'],
	] as const) {
		it(`of ${seconds} s is said`, async () => {
			const answer = json(429, { error: { type: 'rate_limit' } }, { 'retry-after': seconds });
			const { retryAfter: wait, message } = await errorOf(answer);
			assert.equal(wait, 1000 * Number(seconds));
			assert.ok(message.includes(words), message);
		});
	}
});
