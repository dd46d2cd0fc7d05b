import assert from 'node:assert/strict';
import { DownloadError, downloadPicture } from '../../../src/zenmux/downloadPicture.ts';
import { localServer, type Answer } from './localServer.ts';

const never = new AbortController().signal;

async function download(answer: Answer): Promise<Uint8Array> {
	await using server = await localServer(answer);
	return await downloadPicture(`${server.baseUrl}/fox.png`, never);
}

/** Refuses with a sentence that a person can act on. */
async function assertRefused(answer: Answer, sentence: RegExp): Promise<void> {
	await assert.rejects(download(answer), (error) => {
		assert.ok(error instanceof DownloadError);
		assert.match(error.message, sentence);
		return true;
	});
}

describe('downloadPicture', () => {
	it('gives the bytes, and sends no key', async () => {
		await using server = await localServer((response) => response.end(Buffer.of(1, 2, 3)));
		const bytes = await downloadPicture(`${server.baseUrl}/fox.png`, never);
		assert.deepEqual(bytes, Uint8Array.of(1, 2, 3));
		assert.equal(server.requests[0]?.headers.authorization, undefined);
	});

	it('follows a redirect, and gives up on a circle', async () => {
		const bytes = await download((response, { path }) => {
			if (path.endsWith('/there.png')) response.end(Buffer.of(9));
			else response.writeHead(302, { location: '/there.png' }).end();
		});
		assert.deepEqual(bytes, Uint8Array.of(9));
		await assertRefused((response, { path }) => {
			response.writeHead(302, { location: path }).end();
		}, /did not give the picture \(302\)/);
	});

	it('follows no redirect to an unsafe address', async () => {
		await assertRefused((response) => {
			response.writeHead(302, { location: 'http://192.0.2.1/fox.png' }).end();
		}, /192\.0\.2\.1 did not give the picture \(http\)/);
	});

	it('says when the server refuses', async () => {
		await assertRefused((response) => {
			response.writeHead(404).end('not here');
		}, /did not give the picture \(404\)\. Check the link/);
	});

	it('takes in no picture of 50 MB, announced or not', async () => {
		await assertRefused((response) => {
			response.writeHead(200, { 'content-length': String(50 << 20) });
			response.flushHeaders();
		}, /too large: ZenMux takes pictures under 50 MB/);
		const piece = Buffer.alloc(26 << 20);
		await assertRefused((response) => {
			response.write(piece);
			response.end(piece);
		}, /too large: ZenMux takes pictures under 50 MB/);
	});

	it('says when nobody answers', async () => {
		await assert.rejects(
			downloadPicture('http://127.0.0.1:1/fox.png', never),
			/could not be downloaded from 127\.0\.0\.1:1/,
		);
	});

	it('ends with the reason of its signal', async () => {
		const abort = new AbortController();
		await using server = await localServer((response) => response.flushHeaders());
		const ended = downloadPicture(`${server.baseUrl}/fox.png`, abort.signal);
		abort.abort(new Error('enough'));
		await assert.rejects(ended, /enough/);
	});
});
