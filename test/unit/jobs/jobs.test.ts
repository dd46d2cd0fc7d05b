import assert from 'node:assert/strict';
import type { Job } from '../../../src/jobs/job.ts';
import { Jobs, type Ports } from '../../../src/jobs/jobs.ts';
import type { ImageEvent } from '../../../src/zenmux/imageEvents.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest } from '../fakeRequest.ts';

const accepted: ImageEvent = { kind: 'accepted', status: 200, requestId: 'req-1' };
const partial = (index: number): ImageEvent => ({
	kind: 'partial',
	index,
	bytes: Uint8Array.of(index),
});
const completed: ImageEvent = { kind: 'completed', bytes: Uint8Array.of(9), usage: undefined };

/** A stream that gives these events, then throws `error` when there is one. */
function streamOf(events: readonly ImageEvent[], error?: Error): Ports['stream'] {
	return () =>
		async function* () {
			for (const event of events) yield await Promise.resolve(event);
			if (error !== undefined) throw error;
		};
}

/** A stream that gives these events and then waits until it is aborted. */
function endlessStream(events: readonly ImageEvent[]): Ports['stream'] {
	return () =>
		async function* (_request, signal) {
			yield* events;
			signal.throwIfAborted();
			await new Promise((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(signal.reason as Error)),
			);
		};
}

type World = { readonly jobs: Jobs; readonly seen: string[]; readonly errors: unknown[] };

function world(ports: Partial<Ports>): World {
	const seen: string[] = [];
	const errors: unknown[] = [];
	const jobs = new Jobs({
		stream: streamOf([accepted, completed]),
		save: () => Promise.resolve({ asset: 'file:///w/fox.png' }),
		wait: () => Promise.resolve(),
		onError: (_job, error) => errors.push(error),
		isAutoSaved: () => true,
		saveProblem: () => 'It could not be saved.',
		...ports,
	});
	jobs.onDidChange(({ progress }) => seen.push(progress.status));
	return { jobs, seen, errors };
}

const until = (jobs: Jobs, isTrue: (job: Job) => boolean): Promise<Job> =>
	new Promise((resolve) => {
		const stop = jobs.onDidChange((job) => {
			if (!isTrue(job)) return;
			stop();
			resolve(job);
		});
	});

describe('Jobs', () => {
	it('leads a request through its pictures to a saved file', async () => {
		const { jobs, seen } = world({
			stream: streamOf([accepted, partial(0), partial(1), completed]),
		});
		const job = await jobs.start(fakeRequest, 'file:///w').ended;
		assert.deepEqual(seen, [
			'requesting',
			'requesting',
			'streaming',
			'streaming',
			'streaming',
			'saving',
			'saving',
			'saving',
			'saved',
		]);
		assert.deepEqual(job.progress, { status: 'saved', asset: 'file:///w/fox.png' });
		assert.deepEqual(job.picture, { revision: 3, isFinal: true, bytes: undefined });
		assert.equal(job.requestId, 'req-1');
		assert.notEqual(job.endedAt, undefined);
	});

	it('hands exactly the completed bytes to be saved', async () => {
		const saved: Uint8Array[] = [];
		const { jobs } = world({
			stream: streamOf([accepted, partial(0), completed]),
			save: (_job, bytes) => {
				saved.push(bytes);
				return Promise.resolve({ asset: 'file:///w/fox.png' });
			},
		});
		await jobs.start(fakeRequest, undefined).ended;
		assert.deepEqual(saved, [Uint8Array.of(9)]);
	});

	it('aborts at once when cancelled, keeps the last partial and saves nothing', async () => {
		let saves = 0;
		const { jobs, errors } = world({
			stream: endlessStream([accepted, partial(0)]),
			save: () => {
				saves++;
				return Promise.resolve(undefined);
			},
		});
		const { id, ended } = jobs.start(fakeRequest, undefined);
		await until(jobs, ({ picture }) => picture !== undefined);
		jobs.cancel(id);
		assert.equal(jobs.get(id)?.progress.status, 'cancelled');
		const job = await ended;
		assert.equal(job.progress.status, 'cancelled');
		assert.deepEqual(job.picture, { revision: 1, isFinal: false, bytes: Uint8Array.of(0) });
		assert.equal(saves, 0);
		assert.deepEqual(errors, []);
	});

	it('cancels every running job and leaves the ended ones', async () => {
		const { jobs } = world({ stream: endlessStream([accepted]) });
		const both = [jobs.start(fakeRequest, undefined), jobs.start(fakeRequest, undefined)];
		assert.equal(jobs.cancelAll(), 2);
		assert.equal(jobs.cancelAll(), 0);
		const ended = await Promise.all(both.map((job) => job.ended));
		assert.deepEqual(
			ended.map(({ progress }) => progress.status),
			['cancelled', 'cancelled'],
		);
	});

	it('fails with the sentence of the error and keeps the partial picture', async () => {
		const error = new ZenMuxError('connectionLost');
		const { jobs, errors } = world({ stream: streamOf([accepted, partial(0)], error) });
		const job = await jobs.start(fakeRequest, undefined).ended;
		assert.equal(job.progress.status, 'failed');
		assert.equal(job.picture?.isFinal, false);
		assert.deepEqual(errors, [error]);
	});

	it('sends a refused request again, visibly, at most three times', async () => {
		let sent = 0;
		const waits: number[] = [];
		const { jobs, seen } = world({
			stream: () =>
				// eslint-disable-next-line require-yield
				async function* () {
					sent++;
					await Promise.resolve();
					throw new ZenMuxError('rateLimit', { isRepeatable: true, retryAfter: 5 });
				},
			wait: (ms) => {
				waits.push(ms);
				return Promise.resolve();
			},
		});
		const job = await jobs.start(fakeRequest, undefined).ended;
		assert.equal(job.progress.status, 'failed');
		assert.equal(sent, 3);
		assert.deepEqual(waits, [5, 5]);
		assert.equal(seen.filter((status) => status === 'repeating').length, 2);
	});

	it('can be cancelled while it waits to send again', async () => {
		const { jobs } = world({
			stream: streamOf([], new ZenMuxError('rateLimit', { isRepeatable: true })),
			wait: (_ms, signal) =>
				new Promise((_resolve, reject) =>
					signal.addEventListener('abort', () => reject(signal.reason as Error)),
				),
		});
		const { id, ended } = jobs.start(fakeRequest, undefined);
		await until(jobs, ({ progress }) => progress.status === 'repeating');
		jobs.cancel(id);
		assert.equal((await ended).progress.status, 'cancelled');
	});

	it('keeps the bytes of a picture that cannot be saved, and saves them when asked again', async () => {
		let isFull = true;
		const { jobs, errors } = world({
			save: () =>
				isFull
					? Promise.reject(new Error('ENOSPC'))
					: Promise.resolve({ asset: 'file:///w/fox.png' }),
		});
		const { id, ended } = jobs.start(fakeRequest, undefined);
		const job = await ended;
		assert.deepEqual(job.progress, { status: 'unsaved', problem: 'It could not be saved.' });
		assert.deepEqual(job.picture?.bytes, Uint8Array.of(9));
		assert.equal(errors.length, 1);
		isFull = false;
		await jobs.save(id, 'settings');
		assert.equal(jobs.get(id)?.progress.status, 'saved');
	});

	it('leaves the picture unsaved when saving is left to the person', async () => {
		const places: string[] = [];
		const { jobs } = world({
			isAutoSaved: () => false,
			save: (_job, _bytes, place) => {
				places.push(place);
				return Promise.resolve(undefined);
			},
		});
		const { id, ended } = jobs.start(fakeRequest, undefined);
		assert.deepEqual((await ended).progress, { status: 'unsaved', problem: undefined });
		await jobs.save(id, 'ask');
		assert.deepEqual(places, ['ask']);
		assert.equal(jobs.get(id)?.progress.status, 'unsaved');
	});

	it('takes a saved file back and can save its picture again', async () => {
		const { jobs } = world({});
		const { id, ended } = jobs.start(fakeRequest, undefined);
		await ended;
		jobs.undo(id, Uint8Array.of(9));
		assert.equal(jobs.get(id)?.progress.status, 'undone');
		await jobs.save(id, 'settings');
		assert.equal(jobs.get(id)?.progress.status, 'saved');
	});

	it('tries an ended job again in its place, with another model when given, but never a running one', async () => {
		const { jobs } = world({ stream: endlessStream([accepted]) });
		const { id, ended } = jobs.start(fakeRequest, undefined);
		jobs.retry(id);
		assert.equal(jobs.all.length, 1);
		jobs.cancel(id);
		jobs.retry(id, 'openai/gpt-image-1.5');
		assert.equal(jobs.get(id), undefined);
		assert.deepEqual(
			jobs.all.map(({ request, progress }) => [request.model, progress.status]),
			[['openai/gpt-image-1.5', 'requesting']],
		);
		assert.equal((await ended).progress.status, 'cancelled');
		jobs.cancelAll();
	});
});
