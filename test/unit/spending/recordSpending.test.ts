import assert from 'node:assert/strict';
import type { Job } from '../../../src/jobs/job.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import type { Ports } from '../../../src/jobs/ports.ts';
import { recordSpending } from '../../../src/spending/recordSpending.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeJob, savedAs } from '../jobs/fakeJob.ts';
import { startOne, streamOf, world } from '../jobs/world.ts';

type Recorded = { readonly jobs: Jobs; readonly added: [string, number][] };

function recorded(ports: Partial<Ports>): Recorded {
	const { jobs } = world(ports);
	const added: [string, number][] = [];
	const add = (id: string, usd: number): Promise<void> => {
		added.push([id, usd]);
		return Promise.resolve();
	};
	recordSpending(jobs, { add }, assert.ifError);
	return { jobs, added };
}

describe('recordSpending', () => {
	it('counts a finished job once, whatever becomes of it afterwards', async () => {
		const { jobs, added } = recorded({ costOf: () => 0.04 });
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		await ended;
		jobs.amend(id, (job): Job => ({ ...job, progress: savedAs('file:///w/owl.png') }));
		assert.deepEqual(added, [[id, 0.04]]);
	});

	it('counts nothing for a job of unknown cost, or without a picture', async () => {
		const unknown = recorded({});
		await startOne(unknown.jobs, fakeRequest, undefined).ended;
		const failing = recorded({ stream: streamOf([], new Error('no')), costOf: () => 0.04 });
		await startOne(failing.jobs, fakeRequest, undefined).ended;
		assert.deepEqual([...unknown.added, ...failing.added], []);
	});

	it('does not count the jobs of before again', () => {
		const { jobs, added } = recorded({});
		const before = fakeJob(savedAs('file:///w/fox.png'), { cost: 0.04, endedAt: 2000 });
		jobs.restore([before]);
		jobs.amend(before.id, (job): Job => ({ ...job, progress: savedAs('file:///w/owl.png') }));
		assert.deepEqual(added, []);
	});

	it('tells what keeps a job from being counted', async () => {
		const { jobs } = world({ costOf: () => 0.04 });
		const full = new Error('The disk is full.');
		const told = new Promise((resolve) =>
			recordSpending(jobs, { add: () => Promise.reject(full) }, resolve),
		);
		await startOne(jobs, fakeRequest, undefined).ended;
		assert.equal(await told, full);
	});
});
