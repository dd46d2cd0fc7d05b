import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { lostAnswerError, noAnswerError } from '../../../src/zenmux/connectionError.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { collect } from './collect.ts';
import { localServer, partial } from './localServer.ts';

async function errorAt(baseUrl: string, apiKey?: string): Promise<ZenMuxError> {
	const { error } = await collect(baseUrl, apiKey === undefined ? {} : { apiKey });
	assert.ok(error instanceof ZenMuxError, String(error));
	return error;
}

/** An address of this computer where nobody listens. */
async function deadAddress(): Promise<string> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return `http://127.0.0.1:${port}`;
}

/** As Node's fetch reports it. */
function fetchFailed(code: string): TypeError {
	return new TypeError('fetch failed', { cause: Object.assign(new Error('inner'), { code }) });
}

describe('A connection that fails', () => {
	it('is unreachable when nobody listens, with the code in the sentence', async () => {
		const error = await errorAt(await deadAddress());
		assert.equal(error.reason, 'unreachable');
		assert.match(error.message, /\(ECONNREFUSED\)/);
		assert.equal(error.isRepeatable, false);
	});

	it('is unreachable when the other side does not speak TLS', async () => {
		await using server = await localServer((response) => void response.end());
		const error = await errorAt(server.baseUrl.replace('http:', 'https:'));
		assert.equal(error.reason, 'unreachable');
		assert.match(error.message, /\(ERR_SSL_\w+\)/);
	});

	it('is lost when it breaks before the headers, for the request may have arrived', async () => {
		await using server = await localServer((response) => response.socket?.destroy());
		assert.equal((await errorAt(server.baseUrl)).reason, 'connectionLost');
	});

	it('is lost when it breaks in the stream, and says that it may cost', async () => {
		await using server = await localServer((response) => {
			response.writeHead(200, {
				'content-type': 'text/event-stream',
				'x-zenmux-requestid': 'req-1',
			});
			response.write(partial(0, 'coarse'), () => response.socket?.resetAndDestroy());
		});
		const error = await errorAt(server.baseUrl);
		assert.equal(error.reason, 'connectionLost');
		assert.equal(error.requestId, 'req-1');
		assert.match(error.message, /may have charged/);
	});

	it('is named by its code', () => {
		for (const code of ['ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT', 'SELF_SIGNED_CERT_IN_CHAIN']) {
			const error = noAnswerError(fetchFailed(code));
			assert.equal(error.reason, 'unreachable');
			assert.ok(error.message.includes(`(${code})`), error.message);
		}
		const nameless = noAnswerError(new TypeError('fetch failed'));
		assert.match(nameless.message, /could not be reached\. Check/);
	});

	it('is not trusted with a certificate that is expired or another’s, and says what to check', () => {
		for (const code of ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
			assert.match(
				noAnswerError(fetchFailed(code)).message,
				/No trusted connection .*clock.*proxy/,
			);
		}
	});

	it('is silent when Node’s own limits end it', () => {
		assert.equal(noAnswerError(fetchFailed('UND_ERR_HEADERS_TIMEOUT')).reason, 'silence');
		assert.equal(lostAnswerError(fetchFailed('UND_ERR_BODY_TIMEOUT')).reason, 'silence');
	});

	it('looks into the errors of several addresses', () => {
		const inner = Object.assign(new Error('inner'), { code: 'EHOSTUNREACH' });
		const cause = new AggregateError([inner]);
		assert.match(noAnswerError(new TypeError('x', { cause })).message, /\(EHOSTUNREACH\)/);
	});
});

describe('A connection that must not be made', () => {
	const nowhere = 'https://zenmux.invalid/api/v1';

	it('is not made without a usable key', async () => {
		assert.equal((await errorAt(nowhere, ' ')).reason, 'noApiKey');
		assert.equal((await errorAt(nowhere, 'sk-mg-v1-x')).reason, 'managementKey');
		const broken = await errorAt(nowhere, 'sk-ai-v1-x\ny');
		assert.equal(broken.reason, 'accessDenied');
		assert.match(broken.message, /Copy it again/);
	});

	it('is not made to an address that would show the key', async () => {
		const error = await errorAt('http://zenmux.invalid/api/v1');
		assert.equal(error.reason, 'notZenMux');
		assert.match(error.message, /https/);
	});
});
