import assert from 'node:assert/strict';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { Job, JobSpec } from '../../../src/jobs/job.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeFinal, fakeJob, savedAs } from './fakeJob.ts';
import { accepted, completed, endlessStream, saved, streamOf, until, world } from './world.ts';

const spec: JobSpec = {
	request: fakeRequest,
	folder: undefined,
	edit: undefined,
	composition: { ...emptyComposition, prompt: fakeRequest.prompt },
	final: undefined,
	target: undefined,
};
const statuses = (jobs: readonly Job[]): readonly string[] =>
	jobs.map(({ progress }) => progress.status);

describe('jobs that are sent together', () => {
	it('belong to one batch, each at its place, with ids of their own', () => {
		const { jobs } = world({ stream: endlessStream([accepted]) });
		jobs.start([spec, spec, spec]);
		const ids = new Set(jobs.all.map(({ id }) => id));
		assert.equal(ids.size, 3);
		assert.equal(new Set(jobs.all.map(({ batch }) => batch.id)).size, 1);
		assert.deepEqual(
			jobs.all.map(({ batch }) => batch.index),
			[0, 1, 2],
		);
	});

	it('run side by side as far as their number allows; the rest wait, visibly', async () => {
		const { jobs } = world({ stream: endlessStream([accepted]), maxConcurrency: () => 2 });
		const started = jobs.start([spec, spec, spec]);
		assert.deepEqual(statuses(jobs.all), ['requesting', 'requesting', 'queued']);
		const last = until(
			jobs,
			({ id, progress }) => id === started[2]?.id && progress.status === 'streaming',
		);
		jobs.cancel(started[0]?.id ?? '');
		await last;
		assert.deepEqual(statuses(jobs.all), ['cancelled', 'streaming', 'streaming']);
	});

	it('cost nothing when they are cancelled while they wait', async () => {
		let sent = 0;
		const { jobs } = world({
			stream: (id) => {
				sent++;
				return endlessStream([accepted])(id);
			},
			maxConcurrency: () => 1,
		});
		const [, second] = jobs.start([spec, spec]);
		jobs.cancel(second?.id ?? '');
		assert.deepEqual((await second?.ended)?.progress, { status: 'cancelled', wasSent: false });
		assert.equal(sent, 1);
	});

	it('do not harm each other when one fails', async () => {
		let sent = 0;
		const { jobs } = world({
			stream: (id) =>
				sent++ === 1
					? streamOf([accepted], new ZenMuxError('serverError'))(id)
					: streamOf([accepted, completed])(id),
		});
		await Promise.all(jobs.start([spec, spec, spec]).map(({ ended }) => ended));
		assert.deepEqual(statuses(jobs.all), ['saved', 'failed', 'saved']);
	});

	it('keep their places when one is tried again', async () => {
		let sent = 0;
		const { jobs } = world({
			stream: (id) =>
				sent++ === 0
					? streamOf([accepted], new ZenMuxError('serverError'))(id)
					: streamOf([accepted, completed])(id),
		});
		const started = jobs.start([spec, spec]);
		await Promise.all(started.map(({ ended }) => ended));
		const again = until(
			jobs,
			({ batch, progress }) => batch.index === 0 && progress.status === 'saved',
		);
		jobs.retry(started[0]?.id ?? '');
		const { batch } = await again;
		assert.deepEqual(batch, { id: jobs.get(started[1]?.id ?? '')?.batch.id, index: 0 });
	});
});

describe('a job that has ended', () => {
	it('knows its cost and what its picture is', async () => {
		const got = { format: 'png', width: 1024, height: 1024, isTransparent: false } as const;
		const { jobs } = world({ costOf: () => 0.04, look: () => Promise.resolve(got) });
		const [started] = jobs.start([spec]);
		const job = await started!.ended;
		assert.equal(job.cost, 0.04);
		assert.deepEqual(job.got, got);
		assert.equal(job.progress.status, 'saved');
	});

	it('is kept outside memory before anything else is done with its picture', async () => {
		const looking = Promise.withResolvers<undefined>();
		const { jobs } = world({ isAutoSaved: () => false, look: () => looking.promise });
		const [started] = jobs.start([{ ...spec, folder: 'file:///w' }]);
		const kept = await until(jobs, ({ picture }) => picture?.hash !== undefined);
		assert.equal(kept.progress.status, 'saving');
		looking.resolve(undefined);
		await started!.ended;
	});

	it('keeps what became known of it while it was being saved', async () => {
		const got = { format: 'png', width: 8, height: 8, isTransparent: true } as const;
		const saving = Promise.withResolvers<typeof saved>();
		const { jobs } = world({ isAutoSaved: () => false, save: () => saving.promise });
		const [started] = jobs.start([spec]);
		const { id } = await started!.ended;
		const done = jobs.save(id, 'settings');
		jobs.amend(id, (job) => ({ ...job, got }));
		saving.resolve(saved);
		await done;
		assert.equal(jobs.get(id)?.progress.status, 'saved');
		assert.deepEqual(jobs.get(id)?.got, got);
	});

	it('of an earlier window comes before those of this one, and is not run', () => {
		const { jobs, seen } = world({ stream: endlessStream([accepted]) });
		const [running] = jobs.start([spec]);
		seen.length = 0;
		const before = fakeJob(savedAs('file:///w/fox.png'), { id: 'before', picture: fakeFinal });
		jobs.restore([before]);
		assert.deepEqual(
			jobs.all.map(({ id }) => id),
			['before', running?.id],
		);
		assert.deepEqual(seen, ['saved']);
	});

	it('can be taken off the list; a running one cannot', () => {
		const { jobs } = world({ stream: endlessStream([accepted]) });
		const [running] = jobs.start([spec]);
		jobs.restore([fakeJob({ status: 'interrupted' }, { id: 'before' })]);
		jobs.forget(['before', running?.id ?? '']);
		assert.deepEqual(
			jobs.all.map(({ id }) => id),
			[running?.id],
		);
	});

	it('is not told of any more when VS Code closes: what runs is an interrupted job the next time', () => {
		const { jobs, seen } = world({ stream: endlessStream([accepted]) });
		jobs.start([spec]);
		seen.length = 0;
		jobs.dispose();
		assert.deepEqual(seen, []);
	});
});
