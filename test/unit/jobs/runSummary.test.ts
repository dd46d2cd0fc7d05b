import assert from 'node:assert/strict';
import type { Progress } from '../../../src/jobs/job.ts';
import { runSummary } from '../../../src/jobs/runSummary.ts';
import { fakeJob, savedAs, unsaved } from './fakeJob.ts';

const saved = savedAs('file:///w/fox.png');
const cancelled: Progress = { status: 'cancelled', wasSent: true };
const failed: Progress = {
	status: 'failed',
	failure: { message: 'No.', remedies: [], requestId: undefined },
};

describe('runSummary', () => {
	const rows: readonly (readonly [readonly Progress[], string, boolean])[] = [
		[[saved, saved], 'All 2 pictures were saved.', false],
		[[unsaved, unsaved], 'All 2 pictures are finished.', false],
		[[saved, unsaved, saved], 'All 3 pictures are finished.', false],
		[[saved, saved, saved, failed], '3 of 4 pictures were saved; 1 failed.', true],
		[[unsaved, failed], '1 of 2 pictures are finished; 1 failed.', true],
		[[saved, cancelled], '1 of 2 pictures were saved.', false],
		[[unsaved, cancelled], '1 of 2 pictures are finished.', false],
		[[failed, failed, cancelled], 'None of the 3 pictures could be made.', true],
	];
	for (const [ends, text, isProblem] of rows) {
		it(`says “${text}”`, () => {
			const jobs = ends.map((progress) => fakeJob(progress));
			assert.deepEqual(runSummary(jobs), { text, isProblem });
		});
	}

	it('says nothing when all were cancelled', () => {
		assert.equal(runSummary([fakeJob(cancelled), fakeJob(cancelled)]), undefined);
	});
});
