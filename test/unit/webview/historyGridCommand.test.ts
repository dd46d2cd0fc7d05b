import assert from 'node:assert/strict';
import { gridCommand } from '../../../src/webview/history/gridCommand.ts';

const grid = { columns: 4, pageRows: 3, total: 22 };
const held = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

/** Where a key leads to from a place. */
function to(key: string, place: number): number | undefined {
	const command = gridCommand({ ...held, key }, place, grid);
	return command?.kind === 'focus' ? command.place : undefined;
}

describe('the keys of the history', () => {
	it('lead to the next card in four directions', () => {
		assert.equal(to('ArrowLeft', 5), 4);
		assert.equal(to('ArrowRight', 5), 6);
		assert.equal(to('ArrowUp', 5), 1);
		assert.equal(to('ArrowDown', 5), 9);
	});

	it('go on in the next row, and stay at the ends', () => {
		assert.equal(to('ArrowRight', 3), 4);
		assert.equal(to('ArrowLeft', 4), 3);
		assert.equal(to('ArrowLeft', 0), 0);
		assert.equal(to('ArrowRight', 21), 21);
		assert.equal(to('ArrowUp', 2), 2);
		assert.equal(to('ArrowDown', 20), 20);
	});

	it('lead to the last card where the last row has no such column', () => {
		assert.equal(to('ArrowDown', 19), 21);
		assert.equal(to('PageDown', 19), 21);
	});

	it('lead a page further, and to the ends', () => {
		assert.equal(to('PageDown', 1), 13);
		assert.equal(to('PageUp', 13), 1);
		assert.equal(to('PageUp', 5), 1);
		assert.equal(to('PageDown', 13), 21);
		assert.equal(to('Home', 13), 0);
		assert.equal(to('End', 13), 21);
	});

	it('show, select and delete', () => {
		const kinds = ['Enter', ' ', 'Delete', 'Backspace', 'Escape'].map(
			(key) => gridCommand({ ...held, key }, 5, grid)?.kind,
		);
		assert.deepEqual(kinds, ['show', 'select', 'delete', 'delete', 'clear']);
	});

	it('are left to the page when they are others, or others are held', () => {
		for (const key of ['Tab', 'a', 'F2']) assert.equal(to(key, 5), undefined);
		for (const other of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
			assert.equal(gridCommand({ ...held, [other]: true, key: 'Delete' }, 5, grid), undefined);
		}
	});
});
