import assert from 'node:assert/strict';
import { chipCommand, type ChipCommand } from '../../../src/webview/composer/chipCommand.ts';

/** Presses keys on the second of four chips. */
function press(text: string): ChipCommand | undefined {
	const [key = '', ...held] = text.split('+').reverse();
	const isHeld = (name: string): boolean => held.includes(name);
	const others = { altKey: isHeld('Alt'), ctrlKey: isHeld('Ctrl'), metaKey: isHeld('Meta') };
	return chipCommand({ key, ...others, shiftKey: isHeld('Shift') }, 1, 4);
}

describe('a key on a chip', () => {
	it('removes it', () => {
		for (const key of ['Delete', 'Backspace']) assert.deepEqual(press(key), { kind: 'remove' });
	});

	it('leads to another', () => {
		assert.deepEqual(press('ArrowRight'), { kind: 'focus', index: 2 });
		assert.deepEqual(press('ArrowUp'), { kind: 'focus', index: 0 });
		assert.deepEqual(press('End'), { kind: 'focus', index: 3 });
	});

	it('moves it with Alt', () => {
		assert.deepEqual(press('Alt+ArrowLeft'), { kind: 'move', index: 0 });
		assert.deepEqual(press('Alt+ArrowDown'), { kind: 'move', index: 2 });
		assert.deepEqual(press('Alt+Home'), { kind: 'move', index: 0 });
	});

	it('does nothing else', () => {
		const others = ['a', 'Enter', 'Tab', 'Ctrl+ArrowLeft', 'Meta+Backspace', 'Shift+Delete'];
		for (const keys of [...others, 'Alt+Delete']) assert.equal(press(keys), undefined, keys);
	});
});
