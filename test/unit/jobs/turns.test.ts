import assert from 'node:assert/strict';
import { Turns } from '../../../src/jobs/turns.ts';

const never = new AbortController().signal;

/** Some work that is done when it is told so; `begun` says which have begun, in turn. */
function works(turns: Turns, names: readonly string[], signal = never) {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const results = names.map((name) =>
		turns.take(signal, async () => {
			begun.push(name);
			await new Promise<void>((resolve) => ends.set(name, resolve));
			return name;
		}),
	);
	return { begun, results, end: (name: string) => ends.get(name)?.() };
}

describe('Turns', () => {
	it('lets as many run as are allowed, and the next one in when one ends', async () => {
		const { begun, results, end } = works(new Turns(() => 2), ['a', 'b', 'c', 'd']);
		assert.deepEqual(begun, ['a', 'b']);
		end('b');
		assert.equal(await results[1], 'b');
		await Promise.resolve();
		assert.deepEqual(begun, ['a', 'b', 'c']);
		end('a');
		end('c');
		await results[2];
		await Promise.resolve();
		assert.deepEqual(begun, ['a', 'b', 'c', 'd']);
	});

	it('frees its place when the work fails', async () => {
		const turns = new Turns(() => 1);
		await assert.rejects(turns.take(never, () => Promise.reject(new Error('no'))));
		assert.equal(await turns.take(never, () => Promise.resolve('next')), 'next');
	});

	it('takes no place for what is aborted while it waits', async () => {
		const turns = new Turns(() => 1);
		const first = works(turns, ['a']);
		const abort = new AbortController();
		const waiting = works(turns, ['b'], abort.signal);
		const last = works(turns, ['c']);
		abort.abort();
		assert.equal(await waiting.results[0], undefined);
		first.end('a');
		await first.results[0];
		await Promise.resolve();
		assert.deepEqual([waiting.begun, last.begun], [[], ['c']]);
	});

	it('heeds a new number with the next end', async () => {
		let most = 1;
		const { begun, results, end } = works(new Turns(() => most), ['a', 'b', 'c']);
		most = 3;
		end('a');
		await results[0];
		await Promise.resolve();
		assert.deepEqual(begun, ['a', 'b', 'c']);
	});
});
