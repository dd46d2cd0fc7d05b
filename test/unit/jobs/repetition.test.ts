import assert from 'node:assert/strict';
import { delayBeforeRepeat } from '../../../src/jobs/repetition.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';

const repeatable = (retryAfter?: number): ZenMuxError =>
	new ZenMuxError('rateLimit', { isRepeatable: true, retryAfter });

describe('delayBeforeRepeat', () => {
	it('waits about 1 and 2 seconds, and gives up after the third try', () => {
		assert.equal(delayBeforeRepeat(repeatable(), 1, 0.5), 1000);
		assert.equal(delayBeforeRepeat(repeatable(), 2, 0.5), 2000);
		assert.equal(delayBeforeRepeat(repeatable(), 3, 0.5), undefined);
	});

	it('spreads the waits by a quarter to both sides', () => {
		assert.equal(delayBeforeRepeat(repeatable(), 1, 0), 750);
		assert.equal(delayBeforeRepeat(repeatable(), 1, 1), 1250);
	});

	it('waits as long as ZenMux asks, but never over a minute', () => {
		assert.equal(delayBeforeRepeat(repeatable(7000), 1, 0.5), 7000);
		assert.equal(delayBeforeRepeat(repeatable(61_000), 1, 0.5), undefined);
	});

	it('never repeats what may have cost money, nor a bug of ours', () => {
		assert.equal(delayBeforeRepeat(new ZenMuxError('serverError'), 1, 0.5), undefined);
		assert.equal(delayBeforeRepeat(new Error('bug'), 1, 0.5), undefined);
	});
});
