import assert from 'node:assert/strict';
import { onceAtATime } from '../../../src/jobs/onceAtATime.ts';

describe('onceAtATime', () => {
	it('does the same once while it is being done, and other things beside it', async () => {
		const once = onceAtATime();
		const done: string[] = [];
		const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
		const act = (name: string) => async (): Promise<void> => {
			done.push(name);
			await gate;
		};
		const all = ['retry 1', 'retry 1', 'retry 2'].map((name) => once(name, act(name)));
		assert.deepEqual(done, ['retry 1', 'retry 2']);
		open(undefined);
		await Promise.all(all);
	});

	it('does it again afterwards, also when it failed', async () => {
		const once = onceAtATime();
		let done = 0;
		const fail = (): Promise<void> => {
			done++;
			return Promise.reject(new Error('no'));
		};
		await assert.rejects(once('retry', fail));
		await assert.rejects(once('retry', fail));
		assert.equal(done, 2);
	});
});
