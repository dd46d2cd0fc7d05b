import assert from 'node:assert/strict';
import { historyGroups } from '../../../src/history/historyGroups.ts';
import { entryOf, savedJob } from './historyWorld.ts';

const now = new Date(2026, 2, 12, 14, 5).getTime();
const on = (id: string, day: number, hour: number, isPinned = false): ReturnType<typeof entryOf> =>
	entryOf(savedJob(id, { startedAt: new Date(2026, 2, day, hour).getTime() }), { isPinned });

const shown = (entries: Parameters<typeof historyGroups>[0]): unknown =>
	historyGroups(entries, now, 'en-GB').map(({ label, entries: members }) => [
		label,
		members.map(({ job }) => job.id),
	]);

describe('the groups of the history', () => {
	it('are none where nothing was made', () => assert.deepEqual(shown([]), []));

	it('are days, the newest first', () => {
		assert.deepEqual(
			shown([on('a', 12, 14), on('b', 12, 0), on('c', 11, 23), on('d', 9, 12), on('e', 9, 1)]),
			[
				['Today', ['a', 'b']],
				['Yesterday', ['c']],
				['9 March 2026', ['d', 'e']],
			],
		);
	});

	it('begin with what is pinned, which is in no other', () => {
		assert.deepEqual(shown([on('a', 12, 14), on('b', 12, 13, true), on('c', 9, 1, true)]), [
			['Pinned', ['b', 'c']],
			['Today', ['a']],
		]);
	});

	it('keep their ids while entries come and go', () => {
		const ids = (entries: Parameters<typeof historyGroups>[0]): readonly string[] =>
			historyGroups(entries, now, 'en').map(({ id }) => id);
		assert.deepEqual(ids([on('a', 12, 14)]), ids([on('b', 12, 15), on('a', 12, 14)]));
	});
});
