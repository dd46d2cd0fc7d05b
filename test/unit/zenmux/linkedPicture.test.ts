import assert from 'node:assert/strict';
import { Deadline } from '../../../src/zenmux/deadline.ts';
import { fetchLinkedPicture } from '../../../src/zenmux/linkedPicture.ts';
import { localServer } from './localServer.ts';

const elsewhere = 'https://zenmux.ai/api/v1';

/** Fetches a link that ZenMux at `baseUrl` gave. @param noted gets the details of the steps */
async function fetchLink(url: string, baseUrl: string, noted: string[]): Promise<string> {
	const limits = { silence: 10_000, total: 10_000 };
	const deadline = new Deadline(limits, new AbortController().signal);
	const observe = ({ detail = '' }: { readonly detail?: string | undefined }): void => {
		noted.push(detail);
	};
	try {
		const bytes = await fetchLinkedPicture(url, { baseUrl, deadline, observe });
		return new TextDecoder().decode(bytes);
	} finally {
		deadline.end();
	}
}

describe('a picture that is given as a link', () => {
	it('is fetched from this computer when ZenMux runs here, without the key', async () => {
		await using server = await localServer((response) => response.end('a picture'));
		const noted: string[] = [];
		assert.equal(await fetchLink(`${server.baseUrl}/a.png`, server.baseUrl, noted), 'a picture');
		assert.deepEqual(noted, []);
		assert.equal(server.requests[0]?.headers.authorization, undefined);
	});

	it('is not fetched from this computer for a server elsewhere, and its link is noted', async () => {
		await using server = await localServer((response) => response.end('a secret'));
		const { port } = new URL(server.baseUrl);
		for (const link of [
			`http://127.0.0.1:${port}/a.png`,
			`https://images.localhost:${port}/a.png`,
			`https://[::ffff:127.0.0.1]:${port}/a.png`,
			'https://169.254.169.254/a.png',
			'http://example.com/a.png',
			'file:///etc/passwd',
			'no address',
		]) {
			const noted: string[] = [];
			await assert.rejects(fetchLink(link, elsewhere, noted), (error: unknown) => {
				assert.ok(error instanceof Error && error.cause instanceof Error);
				assert.match(error.cause.message, /^not a safe address$|^Invalid URL$/);
				return true;
			});
			assert.deepEqual(noted, [JSON.stringify(link)]);
		}
		assert.deepEqual(server.requests, []);
	});
});
