import assert from 'node:assert/strict';
import { iconSetNames } from '../../../src/icons/iconChoices.ts';
import type { OpenIconSet } from '../../../src/icons/iconSetDialog.ts';
import { iconSetView } from '../../../src/icons/iconSetView.ts';
import { checkSquare } from '../../../src/icons/iconSource.ts';
import type { IconSetView } from '../../../src/studio/views.ts';
import { mentionedPictures } from '../../../src/studio/mentionedPictures.ts';
import { studioState } from '../../../src/studio/studioState.ts';
import { fakeShown } from '../studio/fakeShown.ts';
import { fakeIconSet } from './fakeIconSet.ts';

function view(changes: Partial<OpenIconSet> = {}): IconSetView {
	return iconSetView({ ...fakeIconSet, ...changes }, (folder) => folder.replace('file:///w/', ''));
}

describe('iconSetView', () => {
	it('says what is made, of what, and where', () => {
		const { title, folder, exportLabel, note, isBusy } = view();
		assert.deepEqual(
			[title, folder, exportLabel, note, isBusy],
			['Icon set of logo.png', 'art/icons', 'Export 7 Files', undefined, false],
		);
		assert.deepEqual(
			view().sets.map(({ value }) => value),
			iconSetNames,
		);
	});

	it('counts the files of the chosen sets', () => {
		const labels = ([[], ['social'], ['png']] as const).map(
			(sets) => view({ choices: { ...fakeIconSet.choices, sets: [...sets] } }).exportLabel,
		);
		assert.deepEqual(labels, ['Export 0 Files', 'Export 1 File', 'Export 8 Files']);
	});

	it('warns of a picture that is smaller than the largest icon', () => {
		const content = { ...fakeIconSet.source.content, size: { width: 256, height: 256 } };
		assert.equal(
			view({ source: { ...fakeIconSet.source, content } }).note,
			'logo.png is 256 × 256: larger icons are scaled up and look soft.',
		);
	});

	it('asks for a folder where none is known', () => {
		assert.equal(view({ folder: undefined }).folder, 'No folder is chosen.');
	});

	it('has its picture sent to the panel', () => {
		const state = studioState({ ...fakeShown, iconSet: view() });
		assert.deepEqual(mentionedPictures(state), ['content/logo']);
	});
});

describe('checkSquare', () => {
	it('lets squares pass, and says of others what they are and what helps', () => {
		checkSquare('logo.png', { width: 40, height: 40 });
		assert.throws(() => checkSquare('hero.png', { width: 1536, height: 1024 }), {
			name: 'IconSetError',
			message:
				'hero.png is 1536 × 1024; an icon set needs a square picture. Crop it, or make one in the Studio with the size 1024 × 1024.',
		});
	});
});
