import assert from 'node:assert/strict';
import { noteSaving, offerCutOff } from '../../../src/host/cutOffSaving.ts';
import { resumeAtStart } from '../../../src/host/resumeAtStart.ts';
import { wasSaving } from '../../../src/host/savingKey.ts';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { fakeRequest } from '../fakeRequest.ts';
import { fakeJob, savedAs } from '../jobs/fakeJob.ts';
import { startOne, world } from '../jobs/world.ts';

/** What a window leaves to the next one. */
class FakeState {
	readonly #values = new Map<string, unknown>();

	readonly get = (key: string): unknown => this.#values.get(key);

	readonly update = (key: string, value: unknown): Promise<void> => {
		this.#values.set(key, value);
		return Promise.resolve();
	};
}

function isLoadedAtStart(state: FakeState): boolean {
	let isLoaded = false;
	resumeAtStart(state, () => {
		isLoaded = true;
		return Promise.resolve();
	});
	return isLoaded;
}

const unsaved = { status: 'unsaved', problem: undefined, mayReplace: false } as const;
const cutOff: Progress = { ...unsaved, wasCutOff: true };

/** How many pictures the person is told of. */
async function offered(all: readonly Job[], isStudioVisible = false): Promise<readonly number[]> {
	const told: number[] = [];
	const notices = {
		showCutOff: (jobs: readonly Job[]) => void told.push(jobs.length),
		pause: () => Promise.resolve(),
	};
	await offerCutOff({ all }, notices, () => isStudioVisible);
	return told;
}

describe('a picture whose saving is cut off', () => {
	it('loads the extension at the next start, and only then', async () => {
		const state = new FakeState();
		const whileSaving: boolean[] = [];
		const { jobs } = world({
			save: () => {
				whileSaving.push(isLoadedAtStart(state));
				const saved = { asset: 'file:///w/owl.png', hash: 'abc', replaced: undefined };
				return Promise.resolve({ ...saved, kind: 'saved', note: undefined, isTrial: false });
			},
		});
		noteSaving(jobs, state);
		assert.ok(!isLoadedAtStart(state));
		await startOne(jobs, fakeRequest, undefined).ended;
		assert.deepEqual(whileSaving, [true]);
		assert.ok(!isLoadedAtStart(state));
	});

	it('is told of once: when it is there again, it is not being saved', async () => {
		const state = new FakeState();
		await state.update('jobs.saving', true);
		const { jobs } = world({});
		assert.ok(wasSaving(state));
		noteSaving(jobs, state);
		jobs.restore([fakeJob(cutOff)]);
		assert.ok(!wasSaving(state));
	});

	it('is offered, all of them together, and no other one', async () => {
		const [one, two] = [fakeJob(cutOff, { id: '1' }), fakeJob(cutOff, { id: '2' })];
		const others = [fakeJob(unsaved), fakeJob(savedAs('file:///w/owl.png'))];
		assert.deepEqual(await offered([...others, one]), [1]);
		assert.deepEqual(await offered([one, ...others, two]), [2]);
		assert.deepEqual(await offered(others), []);
	});

	it('is not offered beside the Studio, which shows it', async () => {
		assert.deepEqual(await offered([fakeJob(cutOff)], true), []);
	});
});
