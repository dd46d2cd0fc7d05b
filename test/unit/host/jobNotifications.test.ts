import assert from 'node:assert/strict';
import { JobNotifications } from '../../../src/host/jobNotifications.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import type { Ports } from '../../../src/jobs/ports.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeJob, savedAs, unsaved } from '../jobs/fakeJob.ts';
import { accepted, completed, endlessStream, streamOf, until, world } from '../jobs/world.ts';

type Notified = { readonly jobs: Jobs; readonly shown: string[]; isVisible: boolean };

/** Notifications of jobs in this world, in words. */
function notified(ports: Partial<Ports> = {}): Notified {
	const { jobs } = world(ports);
	const shown: string[] = [];
	const told: Notified = { jobs, shown, isVisible: false };
	new JobNotifications(
		jobs,
		{
			showProgress: (run) => shown.push(`progress of ${run.length}`),
			showEnd: ({ progress }) => shown.push(progress.status),
			showEnds: (run) => shown.push(run.map(({ progress }) => progress.status).join(', ')),
			pause: () => Promise.resolve(),
		},
		() => told.isVisible,
	);
	return told;
}

/** Sends this many requests together, and waits for their ends. */
async function send(jobs: Jobs, count: number): Promise<void> {
	const spec = {
		request: fakeRequest,
		folder: undefined,
		edit: undefined,
		composition: emptyComposition,
		final: undefined,
		target: undefined,
	};
	await Promise.all(
		jobs.start(Array.from({ length: count }, () => spec)).map(({ ended }) => ended),
	);
}

describe('the notifications of jobs', () => {
	it('are one for the progress of a job, and one for its end', async () => {
		const { jobs, shown } = notified();
		await send(jobs, 1);
		assert.deepEqual(shown, ['progress of 1', 'saved']);
	});

	it('are one for the progress of jobs sent together, and one for their ends', async () => {
		let calls = 0;
		const stream: Ports['stream'] = (id) =>
			calls++ === 0 ? streamOf([], new Error('No.'))(id) : streamOf([accepted, completed])(id);
		const { jobs, shown } = notified({ stream });
		await send(jobs, 3);
		assert.deepEqual(shown, ['progress of 3', 'failed, saved, saved']);
	});

	it('tell of a job apart from others that are sent after it', async () => {
		const { jobs, shown } = notified();
		await send(jobs, 2);
		await send(jobs, 1);
		assert.deepEqual(shown, ['progress of 2', 'saved, saved', 'progress of 1', 'saved']);
	});

	it('are none while the Studio is on screen', async () => {
		const told = notified();
		told.isVisible = true;
		await send(told.jobs, 1);
		await send(told.jobs, 3);
		assert.deepEqual(told.shown, []);
	});

	it('are one for the end only when the Studio was closed meanwhile', async () => {
		const told = notified({
			save: () => {
				told.isVisible = false;
				return Promise.reject(new Error('The disk is full.'));
			},
		});
		told.isVisible = true;
		await send(told.jobs, 1);
		assert.deepEqual(told.shown, ['unsaved']);
	});

	it('tell that a job was sent again, alone', async () => {
		const { jobs, shown } = notified({ stream: streamOf([], new Error('No.')) });
		await send(jobs, 2);
		const [failed] = jobs.all;
		const ended = until(
			jobs,
			({ id, progress }) => id !== failed?.id && progress.status === 'failed',
		);
		jobs.retry(failed!.id);
		await ended;
		assert.deepEqual(shown, ['progress of 2', 'failed, failed', 'progress of 1', 'failed']);
	});

	it('tell of the end of jobs that were all cancelled', async () => {
		const { jobs, shown } = notified({ stream: endlessStream([accepted]) });
		const sent = send(jobs, 2);
		await until(jobs, ({ progress }) => progress.status === 'streaming');
		jobs.cancelAll();
		await sent;
		assert.deepEqual(shown, ['progress of 2', 'cancelled, cancelled']);
	});

	it('tell nothing when the trial of a picture is over', async () => {
		const { jobs, shown } = notified();
		await send(jobs, 1);
		const [job] = jobs.all;
		jobs.amend(job!.id, (now) => ({ ...now, progress: unsaved }));
		assert.deepEqual(shown, ['progress of 1', 'saved']);
	});

	it('tell nothing of jobs of before', () => {
		const { jobs, shown } = notified();
		jobs.restore([fakeJob(savedAs('file:///w/fox.png'))]);
		assert.deepEqual(shown, []);
	});
});
