import assert from 'node:assert/strict';
import { LatestRuns } from '../../../src/references/latestRuns.ts';

/** A run that lasts until it is let go, and tells what became of it. */
function run(): {
	readonly act: (signal: AbortSignal) => Promise<void>;
	readonly begun: Promise<AbortSignal>;
	readonly end: () => void;
} {
	const begun = Promise.withResolvers<AbortSignal>();
	const ended = Promise.withResolvers<undefined>();
	const act = async (signal: AbortSignal): Promise<void> => {
		begun.resolve(signal);
		await ended.promise;
	};
	return { act, begun: begun.promise, end: () => ended.resolve(undefined) };
}

describe('the latest run', () => {
	it('begins at once without a pause', () => {
		const runs = new LatestRuns<string>();
		let signal: AbortSignal | undefined;
		runs.start('a', 0, (given) => {
			signal = given;
			return Promise.resolve();
		});
		assert.equal(signal?.aborted, false);
	});

	it('cancels the one before it, for the same key only', async () => {
		const runs = new LatestRuns<string>();
		const [first, second, other] = [run(), run(), run()];
		runs.start('a', 0, first.act);
		runs.start('b', 0, other.act);
		runs.start('a', 0, second.act);
		assert.equal((await first.begun).aborted, true);
		assert.equal((await second.begun).aborted, false);
		assert.equal((await other.begun).aborted, false);
	});

	it('lets one that waits never begin when another comes', async () => {
		const runs = new LatestRuns<string>();
		const begun: string[] = [];
		const last = run();
		for (const name of ['a', 'b', 'c']) {
			runs.start('key', 5, (signal) => {
				begun.push(name);
				return name === 'c' ? last.act(signal) : Promise.resolve();
			});
		}
		await last.begun;
		assert.deepEqual(begun, ['c']);
	});

	it('is not cancelled by the end of the one before it', async () => {
		const runs = new LatestRuns<string>();
		const [first, second] = [run(), run()];
		runs.start('a', 0, first.act);
		runs.start('a', 0, second.act);
		first.end();
		await first.begun;
		runs.cancel('a');
		assert.equal((await second.begun).aborted, true);
	});

	it('is cancelled, as all others, when its owner goes', async () => {
		const runs = new LatestRuns<string>();
		const [one, other] = [run(), run()];
		runs.start('a', 0, one.act);
		runs.start('b', 0, other.act);
		let hasBegun = false;
		runs.start('c', 5, () => {
			hasBegun = true;
			return Promise.resolve();
		});
		runs.dispose();
		assert.equal((await one.begun).aborted, true);
		assert.equal((await other.begun).aborted, true);
		const later = run();
		runs.start('d', 5, later.act);
		await later.begun;
		assert.equal(hasBegun, false);
	});
});
