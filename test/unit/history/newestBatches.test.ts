import assert from 'node:assert/strict';
import { batchOf, inTheWayOf, newestBatches } from '../../../src/history/newestBatches.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { entryOf, savedJob } from './historyWorld.ts';

const job = (id: string, batch: string, index = 0): Job =>
	savedJob(id, { batch: { id: batch, index } });
/** As many jobs as this, of one batch. */
const batch = (id: string, count: number): readonly Job[] =>
	Array.from({ length: count }, (_, index) => job(`${id}${index}`, id, index));
const entriesOf = (jobs: readonly Job[]): ReturnType<typeof entryOf>[] =>
	jobs.map((one) => entryOf(one));
const ids = (jobs: readonly Job[]): readonly string[] => jobs.map(({ id }) => id);

describe('the jobs that the Studio brings back', () => {
	const newest = (jobs: readonly Job[], mostBatches = 2, mostJobs = 5): readonly string[] =>
		ids(newestBatches(entriesOf(jobs), mostBatches, mostJobs));

	it('are those of the newest batches, the oldest first', () => {
		assert.deepEqual(newest([job('c', '3'), ...batch('b', 2), job('a', '1')]), ['b1', 'b0', 'c']);
	});

	it('are whole batches, as long as there are not too many', () => {
		assert.deepEqual(newest([...batch('c', 3), ...batch('b', 3), job('a', '1')]).length, 3);
	});

	it('are the newest batch, however large it is', () => {
		assert.equal(newest([...batch('c', 9), ...batch('b', 1)]).length, 9);
	});

	it('are the last try of each place', () => {
		assert.deepEqual(newest([job('again', 'b', 1), job('other', 'b', 0), job('first', 'b', 1)]), [
			'other',
			'again',
		]);
	});
});

describe('the batch of an entry', () => {
	it('has the other jobs that were sent with it', () => {
		const entries = entriesOf([job('x', 'other'), ...batch('b', 3)]);
		assert.deepEqual([...ids(batchOf(entries, entries[1]!))].sort(), ['b0', 'b1', 'b2']);
	});

	it('has this try at its place, where it was tried again', () => {
		const entries = entriesOf([job('again', 'b', 0), job('first', 'b', 0), job('c', 'b', 1)]);
		assert.deepEqual([...ids(batchOf(entries, entries[1]!))].sort(), ['c', 'first']);
	});
});

describe('what hides a batch', () => {
	const jobs = [job('a', '1'), job('b', '2'), ...batch('c', 2), job('d', '4')];

	it('is nothing while it is among the newest', () => {
		assert.deepEqual(inTheWayOf('c', jobs, 2), []);
	});

	it('are the newer batches that take its place', () => {
		assert.deepEqual(inTheWayOf('1', jobs, 2), ['c0', 'c1', 'b']);
		assert.deepEqual(inTheWayOf('1', jobs, 3), ['b']);
	});

	it('is nothing for a batch that is not there', () => {
		assert.deepEqual(inTheWayOf('gone', jobs, 2), []);
	});
});
