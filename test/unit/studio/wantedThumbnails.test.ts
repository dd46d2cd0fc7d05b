import assert from 'node:assert/strict';
import type { HistoryEntry } from '../../../src/history/historyEntry.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { wantedThumbnails } from '../../../src/studio/wantedThumbnails.ts';
import { fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';

const finished = (id: string, changes: Partial<Job> = {}): Job =>
	fakeJob(savedAs(`file:///w/${id}.png`), { id, picture: fakeFinal, ...changes });

/** Of which jobs a thumbnail is wanted, where the history has all of them but some thumbnails. */
function wanted(jobs: readonly Job[], made: readonly string[] = []): readonly string[] {
	const entries = new Map<string, HistoryEntry>(
		jobs.map((job) => [job.id, { job, isPinned: false, hasThumbnail: made.includes(job.id) }]),
	);
	return wantedThumbnails(jobs, (id) => entries.get(id)).map(({ jobId }) => jobId);
}

describe('wantedThumbnails', () => {
	it('are of finished pictures that have none', () => {
		assert.deepEqual(wanted([finished('1'), finished('2')], ['1']), ['2']);
	});

	it('are the newest four', () => {
		const jobs = ['1', '2', '3', '4', '5', '6'].map((id) => finished(id));
		assert.deepEqual(wanted(jobs, ['5']), ['6', '4', '3', '2']);
	});

	it('name the picture as the panel has it', () => {
		const entry = { job: finished('1'), isPinned: false, hasThumbnail: false };
		assert.deepEqual(
			wantedThumbnails([entry.job], () => entry),
			[{ jobId: '1', picture: 'job/1/3' }],
		);
	});

	it('are not of previews, nor of jobs without a picture', () => {
		const preview = { ...fakeFinal, isFinal: false };
		const jobs = [finished('1', { picture: preview }), finished('2', { picture: undefined })];
		assert.deepEqual(wanted(jobs), []);
	});

	it('wait until the history has the job', () => {
		assert.deepEqual(
			wantedThumbnails([finished('1')], () => undefined),
			[],
		);
	});
});
