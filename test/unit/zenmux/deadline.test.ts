import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Deadline } from '../../../src/zenmux/deadline.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';

describe('Deadline', () => {
	const limits = { silence: 1000, total: 60_000 };
	const { signal } = new AbortController();
	/** Takes ten seconds on the slowest line. */
	const upload = 10_000 * 64;

	function reasonOf(deadline: Deadline): string | undefined {
		const reason: unknown = deadline.signal.reason;
		return reason instanceof ZenMuxError ? reason.reason : undefined;
	}

	beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
	afterEach(() => mock.timers.reset());

	it('ends in silence', () => {
		const deadline = new Deadline(limits, signal);
		mock.timers.tick(999);
		assert.equal(reasonOf(deadline), undefined);
		mock.timers.tick(1);
		assert.equal(reasonOf(deadline), 'silence');
	});

	it('gives a large upload more time, but not the answer', () => {
		const deadline = new Deadline(limits, signal, upload);
		mock.timers.tick(10_999);
		assert.equal(reasonOf(deadline), undefined);
		deadline.refresh();
		mock.timers.tick(1000);
		assert.equal(reasonOf(deadline), 'silence');
	});

	it('does not wait for an upload for ever', () => {
		const stuck = new Deadline(limits, signal, upload);
		mock.timers.tick(11_000);
		assert.equal(reasonOf(stuck), 'silence');
		const endless = new Deadline(limits, signal, 100 * upload);
		mock.timers.tick(60_000);
		assert.equal(reasonOf(endless), 'timeout');
	});
});
