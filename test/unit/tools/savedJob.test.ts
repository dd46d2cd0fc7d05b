import assert from 'node:assert/strict';
import type { Progress } from '../../../src/jobs/job.ts';
import { endsError, savedJob } from '../../../src/tools/savedJob.ts';
import { fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';

const failed: Progress = {
	status: 'failed',
	failure: { message: 'ZenMux is busy. Try later.', remedies: ['retry'], requestId: 'req-7' },
};
const sentenceOf = (progress: Progress): string => {
	try {
		savedJob(fakeJob(progress));
	} catch (error) {
		assert.ok(error instanceof Error && error.name === 'ToolError');
		return error.message;
	}
	assert.fail('it counts as saved');
};

describe('the end of an agent’s job', () => {
	it('is its file', () => {
		const job = fakeJob(savedAs('file:///w/fox.png'));
		assert.equal(savedJob(job), job);
	});

	it('is ZenMux’s sentence with the request’s id when it failed', () =>
		assert.equal(sentenceOf(failed), 'ZenMux is busy. Try later. (Request ID: req-7)'));

	it('is that the picture waits, and why, when it has no file', () => {
		const problem = 'The folder must not be written.';
		assert.match(sentenceOf({ ...unsaved, problem }), /not saved: The folder must not .* waits in/);
		assert.match(sentenceOf({ ...unsaved, mayReplace: true }), /must not be replaced .* waits in/);
		assert.match(
			sentenceOf(unsaved),
			/the person’s settings say so\. It waits in the ZenMux Studio/,
		);
	});

	it('is that the person did not want it when they cancelled', () =>
		assert.match(sentenceOf({ status: 'cancelled', wasSent: true }), /^The person cancelled it/));

	it('of several that failed alike is said once', () => {
		const { message } = endsError([fakeJob(failed), fakeJob(failed)]);
		assert.equal(message.match(/req-7/g)?.length, 1);
		assert.match(message, /^None of the pictures could be made\. ZenMux is busy/);
	});

	it('of several that were deleted says that', () =>
		assert.match(endsError([]).message, /^The person deleted the pictures/));
});
