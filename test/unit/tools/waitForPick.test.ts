import assert from 'node:assert/strict';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import type { Ports } from '../../../src/jobs/ports.ts';
import type { Wait } from '../../../src/jobs/runRequest.ts';
import type { Saved } from '../../../src/jobs/saving.ts';
import { waitForPick, type Picked } from '../../../src/tools/waitForPick.ts';
import { ZenMuxError } from '../../../src/zenmux/zenmuxError.ts';
import { fakeRequest } from '../fakeRequest.ts';
import {
	accepted,
	completed,
	endlessStream,
	saved,
	streamOf,
	until,
	world,
} from '../jobs/world.ts';

const picked = { file: 'file:///w/fox.png', shape: undefined, mayReplace: false, isPicked: true };
const spec = {
	request: fakeRequest,
	folder: 'file:///w',
	edit: undefined,
	composition: emptyComposition,
	final: undefined,
	target: picked,
};

/** Jobs of which a person picks one, and their ids and batch. */
function asked(count: number, ports: Partial<Ports> = {}) {
	const { jobs } = world({ isAutoSaved: () => false, ...ports });
	const started = jobs.start(Array.from({ length: count }, () => spec));
	const ids = started.map(({ id }) => id);
	const batch = jobs.get(ids[0] ?? '')?.batch.id ?? '';
	const allEnded = Promise.all(started.map(({ ended }) => ended));
	return { jobs, ids, batch, allEnded };
}

/** A limit that comes when the test says so; it tells when it begins to count. */
function heldLimit() {
	const begun = Promise.withResolvers<undefined>();
	const over = Promise.withResolvers<undefined>();
	let counts = 0;
	const wait: Wait = async () => {
		counts++;
		begun.resolve(undefined);
		await over.promise;
	};
	return {
		limit: { limit: 1000, wait },
		begun: begun.promise,
		end: () => over.resolve(undefined),
		counts: () => counts,
	};
}

const waitIn = (
	{ jobs, batch }: { readonly jobs: Jobs; readonly batch: string },
	{ limit }: ReturnType<typeof heldLimit> = heldLimit(),
	signal = new AbortController().signal,
): Promise<Picked> => waitForPick(jobs, batch, limit, signal);

describe('waiting for a choice', () => {
	it('ends with the picture that the person saves', async () => {
		const all = asked(3);
		const choice = waitIn(all);
		await all.allEnded;
		await all.jobs.save(all.ids[1]!, 'settings');
		const end = await choice;
		assert.equal(end.kind, 'picked');
		assert.equal(end.job.id, all.ids[1]);
		assert.equal(all.jobs.get(all.ids[0]!)?.progress.status, 'unsaved');
	});

	it('ends at once with what was chosen before', async () => {
		const all = asked(2);
		await all.allEnded;
		await all.jobs.save(all.ids[0]!, 'settings');
		assert.equal((await waitIn(all)).kind, 'picked');
	});

	it('does not wait for those that are still being made', async () => {
		let count = 0;
		const first = streamOf([accepted, completed]);
		const others = endlessStream([accepted]);
		const stream: Ports['stream'] = (id) => (count++ === 0 ? first(id) : others(id));
		const all = asked(2, { stream });
		const choice = waitIn(all);
		await until(all.jobs, ({ progress }) => progress.status === 'unsaved');
		await all.jobs.save(all.ids[0]!, 'settings');
		assert.equal((await choice).kind, 'picked');
		all.jobs.cancelAll();
	});

	it('counts the limit from when the last is finished, and ends with nobody then', async () => {
		const all = asked(2, { stream: endlessStream([accepted]) });
		const held = heldLimit();
		const choice = waitIn(all, held);
		await until(all.jobs, ({ progress }) => progress.status === 'streaming');
		assert.equal(held.counts(), 0);
		all.jobs.cancelAll();
		assert.equal((await choice).kind, 'none');

		const finished = asked(2);
		const late = waitIn(finished, held);
		await held.begun;
		held.end();
		assert.deepEqual(await late, { kind: 'nobody' });
	});

	it('ends with none when all failed, and tells of them', async () => {
		const refused = new ZenMuxError('serverError', { message: 'Top up.' });
		const all = asked(2, { stream: streamOf([accepted], refused) });
		const end = await waitIn(all);
		assert.equal(end.kind, 'none');
		assert.deepEqual(
			end.jobs.map(({ progress }) => progress.status),
			['failed', 'failed'],
		);
	});

	it('ends with none when the person deletes them', async () => {
		const all = asked(2);
		await all.allEnded;
		const choice = waitIn(all);
		all.jobs.forget(all.ids);
		assert.deepEqual(await choice, { kind: 'none', jobs: [] });
	});

	it('does not take a try in place for a choice', async () => {
		const save = (_job: unknown, _bytes: unknown, place: string): Promise<Saved> =>
			Promise.resolve(saved.kind === 'saved' ? { ...saved, isTrial: place === 'trial' } : saved);
		const all = asked(1, { save });
		const held = heldLimit();
		const choice = waitIn(all, held);
		await all.allEnded;
		await all.jobs.save(all.ids[0]!, 'trial');
		assert.equal(all.jobs.get(all.ids[0]!)?.progress.status, 'saved');
		all.jobs.amend(all.ids[0]!, (job) => ({
			...job,
			progress:
				job.progress.status === 'saved' ? { ...job.progress, isTrial: false } : job.progress,
		}));
		assert.equal((await choice).kind, 'picked');
	});

	it('waits on when a failed one is tried again', async () => {
		let count = 0;
		const refused = new ZenMuxError('serverError', { message: 'Top up.' });
		const stream: Ports['stream'] = (id) =>
			count++ === 0 ? streamOf([accepted], refused)(id) : streamOf([accepted, completed])(id);
		const all = asked(2, { stream });
		await all.allEnded;
		const choice = waitIn(all);
		all.jobs.retry(all.ids[0]!);
		const again = await until(all.jobs, ({ progress }) => progress.status === 'unsaved');
		await all.jobs.save(again.id, 'settings');
		const end = await choice;
		assert.equal(end.kind === 'picked' && end.job.id, again.id);
	});

	it('ends with the reason of its signal', async () => {
		const all = asked(1);
		const abort = new AbortController();
		const choice = waitIn(all, heldLimit(), abort.signal);
		abort.abort(new Error('stopped'));
		await assert.rejects(choice, /stopped/);
		await all.allEnded;
	});
});
