import assert from 'node:assert/strict';
import type { EditRequest } from '../../../src/zenmux/imageRequest.ts';
import { fakeEdit, fakePicture } from '../fakeRequest.ts';
import { apiKey, collect } from './collect.ts';
import { completed, localServer, stream } from './localServer.ts';

/** More than the buffers between two ends of a connection hold. */
const large: EditRequest = {
	...fakeEdit,
	images: [{ ...fakePicture, content: new Blob([new Uint8Array(40 << 20)]) }],
};

describe('An upload', () => {
	it('carries the key, its length and nothing of the environment', async () => {
		const before = process.env.OPENAI_CUSTOM_HEADERS;
		process.env.OPENAI_CUSTOM_HEADERS = 'X-Stranger: yes\nContent-Type: text/stranger';
		try {
			await using server = await localServer(stream(completed('done')));
			const { events } = await collect(server.baseUrl, { request: fakeEdit });
			assert.equal(events.at(-1), 'completed done 3');
			assert.equal(server.requests.length, 1);
			const { headers, rawHeaders, body } = server.requests[0]!;
			const [, boundary = ''] = /^multipart\/form-data; boundary=(\S+)$/.exec(
				headers['content-type'] ?? '',
			)!;
			assert.ok(body.startsWith(`--${boundary}\r\n`) && body.trimEnd().endsWith(`--${boundary}--`));
			assert.equal(Number(headers['content-length']), Buffer.byteLength(body));
			assert.equal(headers.authorization, `Bearer ${apiKey}`);
			assert.equal(headers['user-agent'], 'zenmux-images');
			assert.doesNotMatch(JSON.stringify(rawHeaders), /stranger|stainless|openai/i);
		} finally {
			if (before === undefined) delete process.env.OPENAI_CUSTOM_HEADERS;
			else process.env.OPENAI_CUSTOM_HEADERS = before;
		}
	});

	it('ends at once when it is aborted', async () => {
		await using server = await localServer(stream(completed('done')));
		const abort = new AbortController();
		const reason = new Error('enough');
		void server.arriving.then(() => abort.abort(reason));
		const { error, events } = await collect(server.baseUrl, {
			request: large,
			signal: abort.signal,
		});
		assert.equal(error, reason);
		assert.deepEqual(events, []);
		await server.hungUp;
		assert.equal(server.requests.length, 0);
	});
});
