import assert from 'node:assert/strict';
import { toFailure } from '../../../src/jobs/failure.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';

describe('toFailure', () => {
	it('keeps the sentence, the request id and the buttons of a ZenMux error', () => {
		const error = new ZenMuxError('accessDenied', { requestId: 'req-1', status: 403 });
		const failure = toFailure(error);
		assert.equal(failure.message, error.message);
		assert.equal(failure.requestId, 'req-1');
		assert.equal(failure.remedies[0], 'setApiKey');
	});

	it('says that anything else is an error of ours, and points to the log', () => {
		const failure = toFailure(new TypeError('x is not a function'));
		assert.match(failure.message, /error of its own/);
		assert.doesNotMatch(failure.message, /not a function/);
		assert.deepEqual(failure.remedies, ['showLog', 'retry']);
	});
});
