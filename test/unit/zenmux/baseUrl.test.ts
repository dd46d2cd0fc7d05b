import assert from 'node:assert/strict';
import { apiUrl, baseUrlProblem } from '../../../src/zenmux/baseUrl.ts';

describe('A base URL', () => {
	for (const text of [
		'https://zenmux.ai/api/v1',
		'https://proxy.example:8443/zenmux/',
		'http://localhost:3000/api/v1',
		'http://127.0.0.1:3000',
		'http://127.9.9.9',
		'http://[::1]:3000/api/v1',
	]) {
		it(`may be ${text}`, () => assert.equal(baseUrlProblem(text), undefined));
	}

	for (const [text, sentence] of [
		['', /not an address/],
		['zenmux.ai/api/v1', /not an address/],
		['http://zenmux.ai/api/v1', /https/],
		['http://127.0.0.1.evil.example', /https/],
		['http://localhost.evil.example', /https/],
		['http://[::2]', /https/],
		['ftp://localhost/', /https/],
		['file:///etc/passwd', /not an address/],
		['https://user@zenmux.ai/', /user name/],
		['https://:secret@zenmux.ai/', /password/],
		['https://zenmux.ai/?a=1', /“\?”/],
		['https://zenmux.ai/api#', /“#”/],
	] as const) {
		it(`may not be ${text}`, () => assert.match(baseUrlProblem(text) ?? '', sentence));
	}

	it('takes a path with one slash between', () => {
		for (const baseUrl of ['https://zenmux.ai/api/v1', ' https://zenmux.ai/api/v1// ']) {
			assert.equal(apiUrl(baseUrl, '/models'), 'https://zenmux.ai/api/v1/models');
		}
		assert.equal(apiUrl('https://zenmux.ai', ''), 'https://zenmux.ai');
	});
});
