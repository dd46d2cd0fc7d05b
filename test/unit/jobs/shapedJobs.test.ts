import assert from 'node:assert/strict';
import type { Jobs, Started } from '../../../src/jobs/jobs.ts';
import { centre, type Target } from '../../../src/jobs/target.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import { fakeRequest, fakeStoredEdit } from '../fakeRequest.ts';
import { editOf, unsaved } from './fakeJob.ts';
import { keptAs, saved, world } from './world.ts';

const size = { width: 32, height: 32 };
const shape = { size, focus: centre, format: 'png', quality: 100 } as const;
const exact: Target = { file: undefined, shape, mayReplace: false, isPicked: false };

function run(jobs: Jobs, target: Target, edit?: ReturnType<typeof editOf>): Started {
	const request = edit === undefined ? fakeRequest : fakeStoredEdit;
	const spec = { request, folder: 'file:///w', edit, composition: emptyComposition };
	return jobs.start([{ ...spec, final: undefined, target }])[0]!;
}

describe('an answer that is made into an exact size', () => {
	it('is cropped and scaled before it is saved, and kept itself', async () => {
		const shaped: unknown[] = [];
		const handed: unknown[] = [];
		const { jobs } = world({
			shape: (how, answer) => {
				shaped.push([how, answer]);
				return Promise.resolve({ bytes: Uint8Array.of(3), raw: 'answer' });
			},
			save: (job, bytes) => {
				handed.push([job.picture?.revision, bytes]);
				return Promise.resolve(saved);
			},
		});
		const { picture } = await run(jobs, exact).ended;
		assert.deepEqual(shaped, [[shape, Uint8Array.of(9)]]);
		assert.deepEqual(handed, [[2, Uint8Array.of(3)]]);
		assert.equal(picture?.raw, 'answer');
	});

	it('stays the same picture where it has that size already', async () => {
		const { jobs } = world({
			shape: (_shape, answer) => Promise.resolve({ bytes: answer, raw: undefined }),
		});
		const { picture, progress } = await run(jobs, exact).ended;
		assert.equal(progress.status, 'saved');
		assert.deepEqual([picture?.revision, picture?.raw], [1, undefined]);
	});

	it('keeps the answer as ZenMux sent it, not what was laid over the original', async () => {
		const keep = { base: 'fox', mask: 'mask', feather: 8 };
		const { jobs } = world({
			layOver: () => Promise.resolve({ bytes: Uint8Array.of(5), raw: 'answer' }),
			shape: (_shape, whole) => Promise.resolve({ bytes: whole.slice(), raw: 'laid over' }),
		});
		const { picture } = await run(jobs, exact, editOf('file:///w/fox.png', { keep })).ended;
		assert.deepEqual([picture?.revision, picture?.raw], [3, 'answer']);
	});

	it('is kept before the work on it begins, which a closed window may cut off', async () => {
		const { jobs, seen } = world({
			shape: () => {
				assert.equal(jobs.all[0]?.picture?.hash, keptAs(9));
				assert.equal(seen.at(-1), 'saving');
				return Promise.resolve({ bytes: Uint8Array.of(3), raw: 'answer' });
			},
			save: (job) => {
				assert.equal(job.picture?.hash, keptAs(3));
				return Promise.resolve(saved);
			},
		});
		assert.equal((await run(jobs, exact).ended).progress.status, 'saved');
	});

	it('waits unsaved as it came, with the reason, when that fails', async () => {
		const damaged = new Error('not PNG');
		const { jobs, errors } = world({
			shape: () => Promise.reject(damaged),
			save: () => Promise.reject(new Error('nobody asked for it')),
		});
		const { picture, progress } = await run(jobs, exact).ended;
		assert.deepEqual(errors, [damaged]);
		assert.deepEqual(progress, { ...unsaved, problem: 'It could not be made exact.' });
		assert.equal(picture?.hash, keptAs(9));
	});
});
