import assert from 'node:assert/strict';
import { eachOf } from '../../../src/checks/eachOf.ts';
import { positionsIn } from '../../../src/checks/positions.ts';

describe('positions in a text', () => {
	it('count lines as VS Code does', () => {
		const positionOf = positionsIn('ab\ncd\r\nef\rgh');
		const places = [0, 2, 3, 7, 8, 10, 12].map(positionOf);
		assert.deepEqual(
			places.map(({ line, character }) => `${line}:${character}`),
			['0:0', '0:2', '1:0', '2:0', '2:1', '3:0', '3:2'],
		);
	});
});

describe('work for each of many', () => {
	it('is done once for each, several at a time', async () => {
		let running = 0;
		let most = 0;
		const done: number[] = [];
		const items = Array.from({ length: 50 }, (_, index) => index);
		await eachOf(
			items,
			async (item) => {
				most = Math.max(most, ++running);
				await Promise.resolve();
				running--;
				done.push(item);
			},
			new AbortController().signal,
		);
		assert.deepEqual(
			done.toSorted((one, other) => one - other),
			items,
		);
		assert.ok(most > 1 && most <= 8, String(most));
	});

	it('ends when it is cancelled', async () => {
		const abort = new AbortController();
		let count = 0;
		const work = eachOf(
			Array.from({ length: 100 }),
			async () => {
				await Promise.resolve();
				if (++count === 10) abort.abort();
			},
			abort.signal,
		);
		await assert.rejects(work, { name: 'AbortError' });
		assert.ok(count < 30, String(count));
	});
});
