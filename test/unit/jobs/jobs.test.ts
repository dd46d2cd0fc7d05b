import assert from 'node:assert/strict';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { savedAs, unsaved } from './fakeJob.ts';
import {
	accepted,
	completed,
	endlessStream,
	keptAs,
	partial,
	saved,
	startOne,
	streamOf,
	until,
	world,
} from './world.ts';

describe('Jobs', () => {
	it('leads a request through its pictures to a saved file', async () => {
		const { jobs, seen } = world({
			stream: streamOf([accepted, partial(0), partial(1), completed]),
		});
		const job = await startOne(jobs, fakeRequest, 'file:///w').ended;
		assert.deepEqual(seen, [
			'queued',
			'requesting',
			'requesting',
			'streaming',
			'streaming',
			'streaming',
			'saving',
			'saving',
			'saving',
			'saving',
			'saved',
		]);
		assert.deepEqual(job.progress, savedAs('file:///w/fox.png'));
		assert.deepEqual(job.picture, {
			revision: 3,
			isFinal: true,
			bytes: undefined,
			hash: undefined,
			raw: undefined,
		});
		assert.equal(job.requestId, 'req-1');
		assert.notEqual(job.endedAt, undefined);
	});

	it('hands exactly the completed bytes to be saved', async () => {
		const handed: Uint8Array[] = [];
		const { jobs } = world({
			stream: streamOf([accepted, partial(0), completed]),
			save: (_job, bytes) => {
				handed.push(bytes);
				return Promise.resolve(saved);
			},
		});
		await startOne(jobs, fakeRequest, undefined).ended;
		assert.deepEqual(handed, [Uint8Array.of(9)]);
	});

	it('aborts at once when cancelled, keeps the last partial and saves nothing', async () => {
		let saves = 0;
		const { jobs, errors } = world({
			stream: endlessStream([accepted, partial(0)]),
			save: () => {
				saves++;
				return Promise.resolve(saved);
			},
		});
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		await until(jobs, ({ picture }) => picture !== undefined);
		jobs.cancel(id);
		assert.equal(jobs.get(id)?.progress.status, 'cancelled');
		const job = await ended;
		assert.equal(job.progress.status, 'cancelled');
		assert.deepEqual(job.picture, {
			revision: 1,
			isFinal: false,
			bytes: undefined,
			hash: keptAs(0),
			raw: undefined,
		});
		assert.equal(saves, 0);
		assert.deepEqual(errors, []);
	});

	it('cancels every running job and leaves the ended ones', async () => {
		const { jobs } = world({ stream: endlessStream([accepted]) });
		const both = [startOne(jobs, fakeRequest, undefined), startOne(jobs, fakeRequest, undefined)];
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
		const job = await startOne(jobs, fakeRequest, undefined).ended;
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
		const job = await startOne(jobs, fakeRequest, undefined).ended;
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
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		await until(jobs, ({ progress }) => progress.status === 'repeating');
		jobs.cancel(id);
		assert.equal((await ended).progress.status, 'cancelled');
	});

	it('keeps the bytes of a picture that cannot be saved, and saves them when asked again', async () => {
		let isFull = true;
		const written: Uint8Array[] = [];
		const { jobs, errors } = world({
			save: (_job, bytes) => {
				if (isFull) return Promise.reject(new Error('ENOSPC'));
				written.push(bytes);
				return Promise.resolve(saved);
			},
		});
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		const job = await ended;
		assert.deepEqual(job.progress, {
			status: 'unsaved',
			problem: 'It could not be saved.',
			mayReplace: false,
		});
		assert.equal(job.picture?.hash, keptAs(9));
		assert.equal(errors.length, 1);
		isFull = false;
		await jobs.save(id, 'settings');
		assert.equal(jobs.get(id)?.progress.status, 'saved');
		assert.deepEqual(written, [Uint8Array.of(9)]);
	});

	it('keeps a finished picture outside memory before it is saved, until the history knows its file', async () => {
		const events: string[] = [];
		const { jobs } = world({
			keep: () => {
				events.push('kept');
				return Promise.resolve('hash of it');
			},
			save: ({ picture }) => {
				events.push(`saved with ${picture?.hash}`);
				return Promise.resolve(saved);
			},
			letGo: (hash) => {
				events.push(`let go of ${hash}`);
				return Promise.resolve();
			},
		});
		jobs.waitFor(() => Promise.resolve(events.push('history')));
		const { picture } = await startOne(jobs, fakeRequest, 'file:///w').ended;
		const steps = ['kept', 'saved with hash of it', 'history', 'let go of hash of it'];
		assert.deepEqual(events.slice(0, 4), steps);
		assert.equal(events.filter((event) => event === 'kept').length, 1);
		assert.equal(picture?.hash, undefined);
	});

	it('keeps what could not be saved, or was dismissed', async () => {
		const letGo: string[] = [];
		let isFull = true;
		const { jobs } = world({
			save: () =>
				isFull ? Promise.reject(new Error('ENOSPC')) : Promise.resolve({ kind: 'dismissed' }),
			letGo: (hash) => Promise.resolve(void letGo.push(hash)),
		});
		const { id, ended } = startOne(jobs, fakeRequest, 'file:///w');
		assert.equal((await ended).picture?.hash, keptAs(9));
		isFull = false;
		await jobs.save(id, 'ask');
		assert.deepEqual([jobs.get(id)?.picture?.hash, letGo], [keptAs(9), []]);
	});

	it('still saves a picture that cannot be kept outside memory', async () => {
		const written: Uint8Array[] = [];
		const { jobs, errors } = world({
			keep: () => Promise.reject(new Error('ENOSPC')),
			save: (_job, bytes) => {
				written.push(bytes);
				return Promise.resolve(saved);
			},
		});
		const { progress } = await startOne(jobs, fakeRequest, 'file:///w').ended;
		assert.equal(progress.status, 'saved');
		assert.deepEqual(written, [Uint8Array.of(9)]);
		assert.ok(errors.length > 0);
	});

	it('tells nothing but that a picture is saved when VS Code closes', async () => {
		const saving = Promise.withResolvers<typeof saved>();
		const failing = Promise.withResolvers<typeof saved>();
		const places = [saving.promise, failing.promise];
		const { jobs, seen } = world({ save: () => places.shift() ?? saving.promise });
		const { id } = startOne(jobs, fakeRequest, 'file:///w');
		await until(jobs, ({ progress }) => progress.status === 'saving');
		startOne(jobs, fakeRequest, 'file:///w');
		await until(jobs, (job) => job.id !== id && job.progress.status === 'saving');
		seen.length = 0;
		jobs.dispose();
		saving.resolve(saved);
		failing.reject(new Error('Canceled'));
		await jobs.settled();
		assert.deepEqual([...new Set(seen)], ['saved']);
	});

	it('is settled once every picture has its file, and never waits for one that is being made', async () => {
		const saving = Promise.withResolvers<typeof saved>();
		const { jobs } = world({ save: () => saving.promise });
		const { ended } = startOne(jobs, fakeRequest, 'file:///w');
		await until(jobs, ({ progress }) => progress.status === 'saving');
		const settled = jobs.settled().then(() => jobs.all[0]?.progress.status);
		saving.resolve(saved);
		assert.equal(await settled, 'saved');
		await ended;
		const { jobs: busy } = world({ stream: endlessStream([accepted]) });
		const running = startOne(busy, fakeRequest, 'file:///w');
		await busy.settled();
		busy.cancelAll();
		await running.ended;
	});

	it('leaves the picture unsaved when saving is left to the person', async () => {
		const places: string[] = [];
		const { jobs } = world({
			isAutoSaved: () => false,
			save: (_job, _bytes, place) => {
				places.push(place);
				return Promise.resolve({ kind: 'dismissed' });
			},
		});
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		assert.deepEqual((await ended).progress, unsaved);
		await jobs.save(id, 'ask');
		assert.deepEqual(places, ['ask']);
		assert.deepEqual(jobs.get(id)?.progress, unsaved);
	});

	it('takes a saved file back and can save its picture again', async () => {
		const { jobs } = world({});
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		await ended;
		await jobs.undo(id, Uint8Array.of(9));
		assert.deepEqual(jobs.get(id)?.progress, { status: 'undone', isRestored: false });
		assert.equal(jobs.get(id)?.picture?.hash, keptAs(9));
		await jobs.save(id, 'settings');
		assert.equal(jobs.get(id)?.progress.status, 'saved');
	});

	it('ends, and takes back, no sooner than what follows is done', async () => {
		const { jobs } = world({});
		const done: (string | undefined)[] = [];
		let turn = Promise.resolve();
		const stopListening = jobs.onDidChange(({ progress }) => {
			turn = turn.then(async () => {
				await new Promise(setImmediate);
				done.push(progress.status);
			});
		});
		const stopWaiting = jobs.waitFor(() => turn);
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		await ended;
		assert.equal(done.at(-1), 'saved');
		await jobs.undo(id, Uint8Array.of(9));
		assert.equal(done.at(-1), 'undone');
		await jobs.save(id, 'settings');
		assert.equal(done.at(-1), 'saved');
		stopListening();
		stopWaiting();
	});

	it('tries an ended job again in its place, with another model when given, but never a running one', async () => {
		const { jobs } = world({ stream: endlessStream([accepted]) });
		const { id, ended } = startOne(jobs, fakeRequest, undefined);
		jobs.retry(id);
		assert.equal(jobs.all.length, 1);
		jobs.cancel(id);
		jobs.retry(id, (request) => ({ ...request, model: 'openai/gpt-image-1.5' }));
		assert.equal(jobs.get(id), undefined);
		assert.deepEqual(
			jobs.all.map(({ request, progress }) => [request.model, progress.status]),
			[['openai/gpt-image-1.5', 'requesting']],
		);
		assert.equal((await ended).progress.status, 'cancelled');
		jobs.cancelAll();
	});
});
