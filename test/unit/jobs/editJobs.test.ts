import assert from 'node:assert/strict';
import type { KeepRest } from '../../../src/jobs/jobRequest.ts';
import type { Jobs, Started } from '../../../src/jobs/jobs.ts';
import type { Place } from '../../../src/jobs/saving.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest, fakeStoredEdit } from '../fakeRequest.ts';
import { editOf, unsaved } from './fakeJob.ts';
import { accepted, completed, keptAs, saved, startOne, streamOf, until, world } from './world.ts';

const source = 'file:///w/hero.png';
const keep: KeepRest = { base: 'fox', mask: 'mask', feather: 8 };
const keeping = editOf(source, { keep });

const run = (jobs: Jobs, edit = keeping): Started =>
	startOne(jobs, fakeStoredEdit, 'file:///w', edit);

describe('an answer that is laid over the original', () => {
	it('becomes a newer picture, with the answer itself beside it, before it is saved', async () => {
		const handed: unknown[] = [];
		const laid: unknown[] = [];
		const { jobs } = world({
			layOver: (how, answer) => {
				laid.push([how, answer]);
				return Promise.resolve({ bytes: Uint8Array.of(1, 2), raw: 'raw' });
			},
			save: (job, bytes) => {
				handed.push([job.picture?.revision, bytes]);
				return Promise.resolve(saved);
			},
		});
		const job = await run(jobs).ended;
		assert.deepEqual(laid, [[keep, Uint8Array.of(9)]]);
		assert.deepEqual(handed, [[2, Uint8Array.of(1, 2)]]);
		assert.deepEqual(job.picture, {
			revision: 2,
			isFinal: true,
			bytes: undefined,
			hash: undefined,
			raw: 'raw',
		});
	});

	it('waits for the person when nothing is saved by itself', async () => {
		const { jobs } = world({ isAutoSaved: () => false });
		const job = await run(jobs).ended;
		assert.deepEqual(job.progress, unsaved);
		assert.equal(job.picture?.hash, keptAs(99));
	});

	it('is left out for an edit without a rest to keep, and for a picture made from words', async () => {
		const { jobs } = world({ layOver: () => Promise.reject(new Error('nobody asked for it')) });
		assert.equal((await run(jobs, editOf(source)).ended).progress.status, 'saved');
		assert.equal((await startOne(jobs, fakeRequest, undefined).ended).progress.status, 'saved');
	});

	it('stays as ZenMux sent it, unsaved, with the reason, when that fails', async () => {
		const damaged = new Error('not PNG');
		let saves = 0;
		const { jobs, errors } = world({
			layOver: () => Promise.reject(damaged),
			save: () => {
				saves++;
				return Promise.resolve(saved);
			},
		});
		const { id, ended } = run(jobs);
		const job = await ended;
		assert.deepEqual(job.progress, {
			status: 'unsaved',
			problem: 'The rest could not be kept.',
			mayReplace: false,
		});
		assert.deepEqual(job.picture, {
			revision: 1,
			isFinal: true,
			bytes: undefined,
			hash: keptAs(9),
			raw: undefined,
		});
		assert.deepEqual(errors, [damaged]);
		assert.equal(saves, 0);
		await jobs.save(id, 'settings');
		assert.equal(jobs.get(id)?.progress.status, 'saved');
	});

	it('cannot be cancelled any more: it is paid for', async () => {
		const laying = Promise.withResolvers<{ bytes: Uint8Array<ArrayBuffer>; raw: string }>();
		const { jobs } = world({ layOver: () => laying.promise });
		const { id, ended } = run(jobs);
		await until(jobs, ({ progress }) => progress.status === 'saving');
		jobs.cancel(id);
		assert.equal(jobs.cancelAll(), 0);
		assert.equal(jobs.get(id)?.progress.status, 'saving');
		laying.resolve({ bytes: Uint8Array.of(1), raw: 'raw' });
		assert.equal((await ended).progress.status, 'saved');
	});
});

describe('an edit that may replace its file', () => {
	const mayReplace = { status: 'unsaved', problem: undefined, mayReplace: true } as const;

	/** Replaces only when told to; `places` is where each picture was to go. */
	function asking(places: Place[] = []): Jobs {
		return world({
			save: (_job, _bytes, place) => {
				places.push(place);
				if (place === 'settings') return Promise.resolve({ kind: 'mayReplace' });
				if (place === 'ask') return Promise.resolve({ kind: 'dismissed' });
				return Promise.resolve({ ...saved, asset: source, replaced: 'r1' });
			},
		}).jobs;
	}

	it('asks, then replaces when told to', async () => {
		const places: Place[] = [];
		const jobs = asking(places);
		const { id, ended } = run(jobs, editOf(source));
		assert.deepEqual((await ended).progress, mayReplace);
		await jobs.save(id, 'replace');
		assert.deepEqual(places, ['settings', 'replace']);
		const { progress } = jobs.get(id)!;
		assert.equal(progress.status === 'saved' && progress.replaced, 'r1');
	});

	it('still asks when the person dismissed the question for another place', async () => {
		const jobs = asking();
		const { id, ended } = run(jobs, editOf(source));
		await ended;
		await jobs.save(id, 'ask');
		assert.deepEqual(jobs.get(id)?.progress, mayReplace);
	});

	it('knows that undoing it brought the old file back', async () => {
		const jobs = asking();
		const { id, ended } = run(jobs, editOf(source));
		await ended;
		await jobs.save(id, 'replace');
		await jobs.undo(id, Uint8Array.of(9));
		const undone = { status: 'undone', isRestored: true };
		assert.deepEqual(jobs.get(id)?.progress, undone);
		await jobs.save(id, 'ask');
		assert.deepEqual(jobs.get(id)?.progress, undone, 'a dismissed question changes nothing');
	});
});

describe('a picture that is being saved', () => {
	it('is not saved twice', async () => {
		const saving = Promise.withResolvers<typeof saved>();
		let saves = 0;
		const { jobs } = world({
			isAutoSaved: () => false,
			save: () => {
				saves++;
				return saving.promise;
			},
		});
		const { id, ended } = run(jobs, editOf(source));
		await ended;
		const first = jobs.save(id, 'settings');
		await jobs.save(id, 'beside');
		saving.resolve(saved);
		await first;
		assert.equal(saves, 1);
	});

	it('keeps the reason why it is not saved when the person then dismisses the dialog', async () => {
		const { jobs } = world({
			save: (_job, _bytes, place) =>
				place === 'ask'
					? Promise.resolve({ kind: 'dismissed' })
					: Promise.reject(new Error('ENOSPC')),
		});
		const { id, ended } = run(jobs, editOf(source));
		const { progress } = await ended;
		await jobs.save(id, 'ask');
		assert.deepEqual(jobs.get(id)?.progress, progress);
	});

	it('that could not replace its file can go elsewhere', async () => {
		const { jobs } = world({
			save: (_job, _bytes, place) =>
				place === 'beside'
					? Promise.resolve(saved)
					: place === 'settings'
						? Promise.resolve({ kind: 'mayReplace' })
						: Promise.reject(new Error('read-only')),
		});
		const { id, ended } = run(jobs, editOf(source));
		await ended;
		await jobs.save(id, 'replace');
		assert.deepEqual(jobs.get(id)?.progress, { ...unsaved, problem: 'It could not be saved.' });
		assert.equal(jobs.get(id)?.picture?.hash, keptAs(9));
		await jobs.save(id, 'beside');
		assert.equal(jobs.get(id)?.progress.status, 'saved');
	});
});

describe('an edit that is tried again', () => {
	it('keeps what it was made from, and its folder', async () => {
		let sent = 0;
		const { jobs } = world({
			stream: (jobId) =>
				sent++ === 0
					? streamOf([], new ZenMuxError('linksRefused'))(jobId)
					: streamOf([accepted, completed])(jobId),
		});
		const { id, ended: refused } = run(jobs);
		assert.equal((await refused).progress.status, 'failed');
		const again = until(jobs, ({ progress }) => progress.status === 'saved');
		jobs.retry(id, () => ({ ...fakeStoredEdit, images: [] }));
		const job = await again;
		assert.deepEqual(job.edit, keeping);
		assert.equal(job.folder, 'file:///w');
		assert.deepEqual(job.request, { ...fakeStoredEdit, images: [] });
		assert.deepEqual(jobs.all, [job]);
	});
});
