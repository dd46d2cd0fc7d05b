import assert from 'node:assert/strict';
import type { Job } from '../../../src/jobs/job.ts';
import { isTried, isTrialOf, keptAsNew, settledJob } from '../../../src/jobs/trial.ts';
import { fakeFinal, fakeJob, savedAs } from './fakeJob.ts';

const record = { id: 'r1', before: 'old', isTrial: true };
const newFile = { ...record, before: undefined };
const saved = savedAs('file:///w/hero.png', { replaced: 'r1', isTrial: true });
const tried: Job = fakeJob(saved, { picture: fakeFinal });

describe('a job whose picture is being tried', () => {
	it('stays as it is while the person has not decided', () => {
		assert.equal(settledJob(tried, [record]), tried);
	});

	it('is an ordinary replacement once it is kept', () => {
		const { progress } = settledJob(tried, [{ ...record, isTrial: false }]);
		assert.deepEqual(progress, { ...saved, isTrial: false });
	});

	it('has its picture in the store and may replace the file again once it is over', () => {
		const { progress, picture } = settledJob(tried, [], [record]);
		assert.deepEqual(progress, { status: 'unsaved', problem: undefined, mayReplace: true });
		assert.deepEqual(picture, { ...fakeFinal, hash: 'after' });
	});

	it('has nothing to replace once it is over where there was no file', () => {
		const { progress } = settledJob(tried, [], [newFile]);
		assert.deepEqual(progress, { status: 'unsaved', problem: undefined, mayReplace: false });
	});

	it('is taken as over when its record is unknown', () => {
		assert.equal(settledJob(tried, []).progress.status, 'unsaved');
	});

	it('is a new file like any other when it is kept where there was none', () => {
		const { progress } = keptAsNew(tried);
		assert.deepEqual(progress, { ...saved, isTrial: false, replaced: undefined });
	});

	it('is known by its record', () => {
		assert.ok(isTried(tried));
		assert.ok(isTrialOf(tried, 'r1'));
		assert.ok(!isTrialOf(tried, 'r2'));
	});
});

describe('a job whose picture is not being tried', () => {
	const kept = fakeJob(savedAs('file:///w/hero.png', { replaced: 'r1' }), { picture: fakeFinal });

	it('is left alone, whatever becomes of its record', () => {
		assert.equal(settledJob(kept, [], [record]), kept);
		assert.equal(keptAsNew(kept), kept);
		assert.ok(!isTrialOf(kept, 'r1'));
	});
});
