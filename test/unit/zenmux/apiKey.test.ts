import assert from 'node:assert/strict';
import { apiKeyKind, apiKeyProblem } from '../../../src/zenmux/apiKey.ts';

describe('An API key', () => {
	for (const [key, kind] of [
		['sk-ai-v1-abc', 'payAsYouGo'],
		[' sk-ss-v1-abc\n', 'subscription'],
		['sk-mg-v1-abc', 'management'],
		['sk-abc', 'unknown'],
	] as const) {
		it(`${JSON.stringify(key)} is of the kind ${kind}`, () => assert.equal(apiKeyKind(key), kind));
	}

	for (const key of ['sk-ai-v1-abc', ' sk-ss-v1-abc\n', 'something-else']) {
		it(`${JSON.stringify(key)} can be tried`, () => assert.equal(apiKeyProblem(key), undefined));
	}

	for (const [key, sentence] of [
		['', /Enter/],
		[' \n', /Enter/],
		['sk-ai-v1-a b', /spaces/],
		['sk-ai-v1-a\nb', /line breaks/],
		['sk-ai-v1-ä', /plain letters/],
		['sk-ai-v1-\u200bb', /plain letters/],
		['sk-ai-v1-a\tb', /spaces/],
		['sk-ai-v1-a\u00a0b', /spaces/],
		['sk-ai-v1-a\u0000b', /plain letters/],
		['sk-ai-v1-a\u001bb', /plain letters/],
		['sk-ai-v1-a\u007fb', /plain letters/],
		['sk-ai-v1-a\u202eb', /plain letters/],
		['\u200bsk-ai-v1-ab', /plain letters/],
		['sk-ai-v1-аbс', /plain letters/],
		['sk-mg-v1-abc', /management key.*cannot generate.*zenmux\.ai\/platform/],
	] as const) {
		it(`${JSON.stringify(key)} cannot be used, in a sentence without it`, () => {
			const problem = apiKeyProblem(key) ?? '';
			assert.match(problem, sentence);
			assert.ok(key.trim() === '' || !problem.includes(key.trim()));
			assert.match(problem, /^[ -~’“”…]+$/, 'nothing of it that cannot be seen');
		});
	}
});
