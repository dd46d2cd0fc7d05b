import assert from 'node:assert/strict';
import { emptyComposition } from '../../../src/composer/composition.ts';
import { studioState, type Shown } from '../../../src/studio/studioState.ts';
import { editOf, fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';

const shown: Shown = {
	composer: {
		composition: emptyComposition,
		notice: undefined,
		promptRevision: 0,
		model: 'openai/gpt-image-2',
	},
	jobs: [],
	replacements: [],
	language: 'en',
};

describe('studioState', () => {
	it('puts the newest job first', () => {
		const jobs = ['1', '2'].map((id) => fakeJob({ status: 'requesting' }, { id }));
		assert.deepEqual(
			studioState({ ...shown, jobs }).jobs.map(({ id }) => id),
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
		for (const { versions } of studioState({ ...shown, jobs }).jobs) {
			assert.equal(versions.length, 3);
		}
	});

	it('lists what was replaced by the file’s name and the time, in the reader’s words', () => {
		const replacement = {
			id: 'r1',
			file: 'file:///w/art/r%C3%B6te.png',
			before: 'before',
			after: 'after',
			at: new Date(2026, 10, 3, 14, 5).getTime(),
		};
		const { replaced } = studioState({ ...shown, replacements: [replacement], language: 'zh-cn' });
		assert.deepEqual(replaced, [{ id: 'r1', name: 'röte.png', when: '2026年11月3日 14:05' }]);
	});
});
