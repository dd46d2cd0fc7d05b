import assert from 'node:assert/strict';
import { runRequest, type StreamImages } from '../../../src/jobs/runRequest.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { accepted } from './world.ts';

const refused = (): ZenMuxError => new ZenMuxError('rateLimit', { isRepeatable: true });

/** How a request goes whose tries are these; `waits` is how often it waited to be sent again. */
async function run(
	stream: StreamImages,
	signal = new AbortController().signal,
): Promise<{ readonly kinds: readonly string[]; readonly waits: number; readonly error: unknown }> {
	const kinds: string[] = [];
	let waits = 0;
	const wait = (): Promise<void> => {
		waits++;
		signal.throwIfAborted();
		return Promise.resolve();
	};
	try {
		for await (const { kind } of runRequest(fakeRequest, stream, wait, signal)) kinds.push(kind);
		return { kinds, waits, error: undefined };
	} catch (error) {
		return { kinds, waits, error };
	}
}

describe('runRequest', () => {
	it('sends what was surely refused three times at most, and tells of each try', async () => {
		// eslint-disable-next-line require-yield
		const { kinds, waits, error } = await run(async function* () {
			await Promise.resolve();
			throw refused();
		});
		assert.deepEqual(kinds, ['sent', 'repeating', 'sent', 'repeating', 'sent']);
		assert.equal(waits, 2);
		assert.ok(error instanceof ZenMuxError);
	});

	it('never sends again what was accepted, whatever came then', async () => {
		const { kinds, waits, error } = await run(async function* () {
			yield await Promise.resolve(accepted);
			throw refused();
		});
		assert.deepEqual(kinds, ['sent', 'accepted']);
		assert.equal(waits, 0);
		assert.ok(error instanceof ZenMuxError);
	});

	it('never sends again what may have arrived', async () => {
		const reasons = ['silence', 'timeout', 'connectionLost', 'gateway', 'serverError'] as const;
		for (const reason of [...reasons, 'makerError', 'unreachable', 'brokenStream'] as const) {
			// eslint-disable-next-line require-yield
			const { kinds } = await run(async function* () {
				await Promise.resolve();
				throw new ZenMuxError(reason);
			});
			assert.deepEqual(kinds, ['sent'], reason);
		}
	});

	it('ends when it is cancelled while it waits', async () => {
		const abort = new AbortController();
		// eslint-disable-next-line require-yield
		const { kinds } = await run(async function* () {
			queueMicrotask(() => queueMicrotask(() => abort.abort()));
			await Promise.resolve();
			throw refused();
		}, abort.signal);
		assert.equal(kinds.filter((kind) => kind === 'sent').length, 1);
	});
});
