import assert from 'node:assert/strict';
import { inTurn } from '../../../src/jobs/inTurn.ts';

describe('inTurn', () => {
	it('does one after the other, in the order it comes', async () => {
		const after = inTurn();
		const done: string[] = [];
		const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
		const first = after(async () => {
			await gate;
			done.push('first');
			return 1;
		});
		const second = after(() => Promise.resolve(done.push('second')));
		open(undefined);
		assert.deepEqual(await Promise.all([first, second]), [1, 2]);
		assert.deepEqual(done, ['first', 'second']);
	});

	it('goes on after what failed, and tells who asked for that', async () => {
		const after = inTurn();
		const failing = after(() => Promise.reject(new Error('no')));
		const next = after(() => Promise.resolve('yes'));
		await assert.rejects(failing, /no/);
		assert.equal(await next, 'yes');
	});
});
