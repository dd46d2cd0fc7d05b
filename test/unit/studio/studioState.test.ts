import assert from 'node:assert/strict';
import { studioState } from '../../../src/studio/studioState.ts';
import { editOf, fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';
import { fakeShown } from './fakeShown.ts';

describe('studioState', () => {
	it('puts the newest batch first', () => {
		const jobs = ['1', '2'].map((id) =>
			fakeJob({ status: 'requesting' }, { id, batch: { id, index: 0 } }),
		);
		assert.deepEqual(
			studioState({ ...fakeShown, jobs }).batches.map(({ id }) => id),
			['2', '1'],
		);
	});

	it('shows in each job of a family all its versions', () => {
		const jobs = ['1', '2'].map((id) =>
			fakeJob(savedAs(`file:///w/hero-edit-${id}.png`), {
				id,
				picture: fakeFinal,
				edit: editOf('file:///w/hero.png'),
			}),
		);
		const [batch] = studioState({ ...fakeShown, jobs }).batches;
		assert.equal(batch?.jobs.length, 2);
		for (const { versions } of batch.jobs) {
			assert.equal(versions.length, 3);
		}
	});

	it('says that there are no pictures once that is known', () => {
		assert.equal(studioState({ ...fakeShown, isLoading: true }).empty, undefined);
		assert.equal(studioState(fakeShown).empty?.title, 'No pictures yet');
	});

	it('lists what was replaced by the file’s name and the time, in the reader’s words', () => {
		const replacement = {
			id: 'r1',
			file: 'file:///w/art/r%C3%B6te.png',
			before: 'before',
			after: 'after',
			at: new Date(2026, 10, 3, 14, 5).getTime(),
			isTrial: false,
		};
		const { replaced } = studioState({
			...fakeShown,
			replacements: [replacement],
			language: 'zh-cn',
		});
		assert.deepEqual(replaced, [{ id: 'r1', name: 'röte.png', when: '2026年11月3日 14:05' }]);
	});
});
