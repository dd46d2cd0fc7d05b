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
		'HTTP://LOCALHOST:3000/api',
		'HTTPS://ZENMUX.AI/api/v1',
		'http://127.0.0.1.:3000',
		'http://0x7f.1:3000',
		'http://2130706433',
		'http://[0:0:0:0:0:0:0:1]',
		'https:zenmux.ai/api/v1',
		'https:\\\\zenmux.ai\\api',
		'https://zenmux.ai./api/v1',
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
		['http://[::ffff:127.0.0.1]', /https/],
		['http://0.0.0.0:3000', /https/],
		['http://128.0.0.1', /https/],
		['http://localhost.', /https/],
		['http://api.localhost', /https/],
		['http://localhost:80@evil.example', /https/],
		['http://127.0.0.1:80@evil.example/', /https/],
		['http://evil.example\\@127.0.0.1', /https/],
		['http://evil.example#@127.0.0.1', /https/],
		['http:/evil.example/api', /https/],
		['HTTP://ZENMUX.AI/api/v1', /https/],
		['http://ｅvil.example', /https/],
		['http://127。0。0。1.evil.example', /https/],
		['ws://localhost', /https/],
		['data:text/plain,https://zenmux.ai', /not an address/],
		['javascript:alert(1)', /not an address/],
		['https://', /not an address/],
		['https://zenmux.ai:99999', /not an address/],
		['https://zenmux.ai@evil.example/api/v1', /user name/],
		['http://user@127.0.0.1', /user name/],
		['ftp://localhost/', /https/],
		['file:///etc/passwd', /not an address/],
		['https://user@zenmux.ai/', /user name/],
		['https://:secret@zenmux.ai/', /password/],
		['https://zenmux.ai/?a=1', /“\?”/],
		['https://zenmux.ai/?', /“\?”/],
		['https://zenmux.ai/api#', /“#”/],
	] as const) {
		it(`may not be ${text}`, () => assert.match(baseUrlProblem(text) ?? '', sentence));
	}

	it('is the same address for who judges it and for who sends to it', () => {
		for (const [text, host] of [
			['https://zenmux.ai\\@evil.example', 'zenmux.ai'],
			['https:\\\\zenmux.ai\\api', 'zenmux.ai'],
			['https://zen\nmux.ai/api', 'zenmux.ai'],
			['http://127.1:3000', '127.0.0.1:3000'],
		] as const) {
			assert.equal(baseUrlProblem(text), undefined);
			assert.equal(new URL(apiUrl(text, '/models')).host, host);
		}
	});

	it('takes a path with one slash between', () => {
		for (const baseUrl of ['https://zenmux.ai/api/v1', ' https://zenmux.ai/api/v1// ']) {
			assert.equal(apiUrl(baseUrl, '/models'), 'https://zenmux.ai/api/v1/models');
		}
		assert.equal(apiUrl('https://zenmux.ai', ''), 'https://zenmux.ai');
	});
});
