import assert from 'node:assert/strict';
import { openHistory } from '../../../src/history/openHistory.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { entryOf, savedJob } from './historyWorld.ts';

const entries = [entryOf(savedJob('new'))];
const hashes = ['composed', 'replaced', 'remembered', 'taken back', 'nobody’s'];

/** What becomes of jobs and content when a history is opened that is read like this. */
async function open(load: () => Promise<void>, isOwnStore: boolean): Promise<unknown[]> {
	const done: unknown[] = [];
	await openHistory(
		{
			history: { load, entries, uses: (hash) => hash === 'remembered' },
			jobs: { restore: (jobs: readonly Job[]) => done.push(jobs.map(({ id }) => id)) },
			composer: { uses: (hash) => hash === 'composed' },
			replacements: {
				uses: (hash) => hash === 'replaced',
				forgetOld: () => Promise.resolve(void done.push('forgot')),
			},
			recipeChanges: { uses: (hash) => hash === 'taken back' },
			store: {
				tidy: (isUsed) => Promise.resolve(void done.push(hashes.filter((hash) => !isUsed(hash)))),
			},
			log: { error: (error) => done.push(String(error)) },
		},
		isOwnStore,
	);
	return done;
}

describe('opening the history', () => {
	it('brings jobs back, then clears the store of what nobody needs', async () => {
		const done = await open(() => Promise.resolve(), true);
		assert.deepEqual(done, [['new'], 'forgot', ['nobody’s']]);
	});

	it('clears nothing from a store that other windows use', async () => {
		assert.deepEqual(await open(() => Promise.resolve(), false), [['new']]);
	});

	it('clears nothing when the history cannot be read', async () => {
		const failing = (): Promise<void> => Promise.reject(new Error('No.'));
		assert.deepEqual(await open(failing, true), ['Error: No.']);
	});
});
