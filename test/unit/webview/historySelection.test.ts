import assert from 'node:assert/strict';
import {
	clicked,
	nothingSelected,
	toggled,
	type Selection,
} from '../../../src/webview/history/selection.ts';

const known = ['1', '2', '3', '4', '5'];
const held = { ctrlKey: false, metaKey: false, shiftKey: false };
const shift = { ...held, shiftKey: true };
const click = (id: string, keys = held, selection = nothingSelected): Selection =>
	clicked(selection, id, keys, known);
const ids = (selection: Selection): readonly string[] => [...selection.ids];

describe('the selection in the history', () => {
	it('is what was clicked last', () => {
		assert.deepEqual(ids(click('2', held, click('4'))), ['2']);
	});

	it('grows and shrinks with Ctrl or Cmd', () => {
		for (const keys of [
			{ ...held, ctrlKey: true },
			{ ...held, metaKey: true },
		]) {
			const both = click('4', keys, click('2'));
			assert.deepEqual(ids(both), ['2', '4']);
			assert.deepEqual(ids(click('2', keys, both)), ['4']);
		}
	});

	it('reaches with Shift from where it began, in both directions', () => {
		const down = click('4', shift, click('2'));
		assert.deepEqual(ids(down), ['2', '3', '4']);
		assert.deepEqual(ids(click('1', shift, down)), ['1', '2']);
	});

	it('begins anew with Shift where its beginning is not known', () => {
		assert.deepEqual(ids(click('3', shift)), ['3']);
		assert.deepEqual(ids(click('3', shift, click('gone'))), ['3']);
	});

	it('is toggled by the space bar', () => {
		const both = toggled(toggled(nothingSelected, '1'), '3');
		assert.deepEqual(ids(both), ['1', '3']);
		assert.deepEqual(ids(toggled(both, '1')), ['3']);
	});
});
