import assert from 'node:assert/strict';
import { isLocalAddress, isOutOfReach, leadsInside } from '../../../src/zenmux/localAddress.ts';

describe('an address of this computer', () => {
	for (const address of [
		'http://localhost/',
		'http://images.localhost:3000/',
		'http://127.0.0.1/',
		'http://127.1/',
		'http://0x7f.0.0.1/',
		'http://2130706433/',
		'http://017700000001/',
		'http://0.0.0.0/',
		'http://0/',
		'http://169.254.169.254/latest/meta-data',
		'http://[::1]/',
		'http://[::]/',
		'http://[::ffff:127.0.0.1]/',
		'http://[::ffff:169.254.169.254]/',
		'http://[fe80::1]/',
	]) {
		it(`is ${address}`, () => assert.ok(isLocalAddress(new URL(address))));
	}

	for (const address of [
		'https://example.com/127.0.0.1',
		'https://127.0.0.1.example.com/',
		'https://localhost.example.com/',
		'https://169.254.example.com/',
		'https://192.0.2.1/',
		'https://10.0.0.1/',
		'https://[2001:db8::1]/',
	]) {
		it(`is not ${address}`, () => assert.ok(!isLocalAddress(new URL(address))));
	}
});

describe('a link to this computer', () => {
	const [here, elsewhere] = [new URL('http://127.0.0.1/fox.png'), new URL('https://example.com/')];

	it('is out of ZenMux’s reach, unless that runs here', () => {
		assert.ok(isOutOfReach(here, 'https://zenmux.ai/api/v1'));
		assert.ok(isOutOfReach(here, 'not an address'));
		assert.ok(!isOutOfReach(here, 'http://localhost:8080/api/v1'));
	});

	it('is no other one', () => assert.ok(!isOutOfReach(elsewhere, 'https://zenmux.ai/api/v1')));
});

describe('a redirect', () => {
	const [outside, inside] = [new URL('https://example.com/'), new URL('http://127.0.0.1:8080/')];

	it('leads inside when it comes from elsewhere', () => assert.ok(leadsInside(outside, inside)));

	it('does not when it began there, or leads away', () => {
		assert.ok(!leadsInside(inside, inside));
		assert.ok(!leadsInside(inside, outside));
		assert.ok(!leadsInside(outside, outside));
	});
});
