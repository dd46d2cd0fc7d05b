import assert from 'node:assert/strict';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { batchViews } from '../../../src/studio/batches.ts';
import type { BatchView } from '../../../src/studio/views.ts';
import { composed } from '../composer/fakeReference.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeJob, savedAs } from '../jobs/fakeJob.ts';

const saved = savedAs('file:///w/fox.png');
const requesting = { status: 'requesting' } as const;
const usage = { inputTokens: 10, outputTokens: 1000, totalTokens: 1010 };

/** A job of a batch; its id says both. */
function member(
	batch: string,
	index: number,
	changes: Partial<Job> = {},
	at: Progress = saved,
): Job {
	return fakeJob(at, { id: `${batch}${index}`, batch: { id: batch, index }, ...changes });
}

function only(jobs: readonly Job[]): BatchView {
	const { batches } = batchViews(jobs, jobs.length, 'en');
	assert.equal(batches.length, 1);
	return batches[0]!;
}

const ids = (batches: readonly BatchView[]): readonly string[] => batches.map(({ id }) => id);

describe('the batches of the panel', () => {
	it('are none without jobs', () =>
		assert.deepEqual(batchViews([], 0, 'en'), { batches: [], older: 0 }));

	it('are the newest first, each with its jobs in their places', () => {
		const jobs = [member('a', 1), member('a', 0), member('b', 0)];
		const { batches, older } = batchViews(jobs, jobs.length, 'en');
		assert.deepEqual(ids(batches), ['b', 'a']);
		assert.deepEqual(
			batches[1]?.jobs.map(({ id, place }) => [id, place]),
			[
				['a0', 0],
				['a1', 1],
			],
		);
		assert.equal(older, 0);
	});

	it('keep a retry in the place of what it repeats', () => {
		const retried = member('a', 0, { id: 'again' }, requesting);
		const { jobs } = only([member('a', 1), member('a', 2), retried]);
		assert.deepEqual(
			jobs.map(({ id }) => id),
			['again', 'a1', 'a2'],
		);
	});

	it('leave the places of deleted ones empty', () => {
		const { jobs } = only([member('a', 0), member('a', 2)]);
		assert.deepEqual(
			jobs.map(({ place }) => place),
			[0, 2],
		);
	});

	it('end after eight; the others are counted', () => {
		const jobs = Array.from({ length: 11 }, (_, index) => member(`batch${index}`, 0));
		const { batches, older } = batchViews(jobs, jobs.length, 'en');
		assert.deepEqual([ids(batches)[0], ids(batches).at(-1)], ['batch10', 'batch3']);
		assert.equal(older, 3);
	});

	it('include older ones in which something still runs', () => {
		const jobs = Array.from({ length: 10 }, (_, index) =>
			member(`batch${index}`, 0, {}, index === 0 ? requesting : saved),
		);
		const { batches, older } = batchViews(jobs, jobs.length, 'en');
		assert.equal(ids(batches).at(-1), 'batch0');
		assert.equal(older, 1);
	});
});

describe('a batch', () => {
	it('says once what all of its jobs share', () => {
		const other = { ...fakeRequest, model: 'google/gemini-3-pro-image-preview' };
		const { facts, jobs } = only([member('a', 0), member('a', 1, { request: other })]);
		assert.deepEqual(facts, ['automatic size', 'PNG']);
		assert.deepEqual(
			jobs.map(({ model }) => model),
			[fakeRequest.model, other.model],
		);
	});

	it('has the prompt that was typed, without what a style added', () => {
		const composition = { ...composed([]), prompt: 'a fox' };
		const request = { ...fakeRequest, prompt: 'Pixel art: a fox' };
		assert.equal(only([member('a', 0, { composition, request })]).prompt, 'a fox');
	});

	it('counts those that wait or run', () => {
		const waiting = { status: 'queued' } as const;
		const jobs = [
			member('a', 0),
			member('a', 1, {}, requesting),
			member('a', 2, {}, waiting),
			member('a', 3, {}, { status: 'cancelled', wasSent: true }),
		];
		assert.equal(only(jobs).running, 2);
	});

	it('asks for a choice where an agent asked, until one is chosen or there is none', () => {
		const unsaved = { status: 'unsaved', problem: undefined, mayReplace: false } as const;
		const target = { file: undefined, shape: undefined, mayReplace: false, isPicked: true };
		const asked = (...ends: readonly Progress[]): string | undefined =>
			only(ends.map((end, index) => member('a', index, { target }, end))).request;
		assert.match(asked(unsaved, requesting) ?? '', /Choose the one to use/);
		assert.match(asked(unsaved, { ...saved, isTrial: true }) ?? '', /Choose the one to use/);
		assert.match(asked(unsaved, saved) ?? '', /got fox\.png/);
		assert.equal(asked({ status: 'cancelled', wasSent: true }), undefined);
		assert.equal(only([member('a', 0, {}, unsaved)]).request, undefined);
	});

	it('adds up what its pictures cost so far', () => {
		const paid = { usage, cost: 0.04 };
		assert.equal(only([member('a', 0, paid), member('a', 1, paid)]).total, '≈ $0.08');
		assert.equal(only([member('a', 0, paid), member('a', 1, {}, requesting)]).total, '≈ $0.04');
	});

	it('says no sum for a single job, for none that cost, and where a price is unknown', () => {
		const paid = { usage, cost: 0.04 };
		assert.equal(only([member('a', 0, paid)]).total, undefined);
		assert.equal(only([member('a', 0), member('a', 1)]).total, undefined);
		assert.equal(only([member('a', 0, paid), member('a', 1, { usage })]).total, undefined);
	});
});
