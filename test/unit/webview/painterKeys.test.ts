import assert from 'node:assert/strict';
import { commandOfKey, type KeyPress } from '../../../src/webview/painter/painterCommand.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
	key,
	code: '',
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	...more,
});

describe('the keys of the painter', () => {
	for (const [key, tool] of [
		['b', 'brush'],
		['e', 'eraser'],
		['r', 'rectangle'],
		['l', 'lasso'],
		['g', 'fill'],
	] as const) {
		it(`choose ${tool} with ${key}`, () => {
			assert.deepEqual(commandOfKey(press(key), 'mask'), { do: 'choose', tool });
		});
	}

	it('work with any script and while words are composed', () => {
		const cyrillic = press('и', { code: 'KeyB' });
		assert.deepEqual(commandOfKey(cyrillic, 'mask'), { do: 'choose', tool: 'brush' });
		const composing = press('Process', { code: 'KeyE' });
		assert.deepEqual(commandOfKey(composing, 'mask'), { do: 'choose', tool: 'eraser' });
	});

	it('follow the letters of another layout, not their places', () => {
		const french = press('z', { code: 'KeyW', ctrlKey: true });
		assert.deepEqual(commandOfKey(french, 'mask'), { do: 'undo' });
	});

	it('undo and redo as on every system', () => {
		assert.deepEqual(commandOfKey(press('z', { metaKey: true }), 'mask'), { do: 'undo' });
		const redo = { do: 'redo' };
		assert.deepEqual(commandOfKey(press('Z', { ctrlKey: true, shiftKey: true }), 'mask'), redo);
		assert.deepEqual(commandOfKey(press('y', { ctrlKey: true }), 'mask'), redo);
	});

	it('size the brush with brackets, with Shift by big steps, on keyboards without them too', () => {
		const larger = { do: 'stepBrush', direction: 1, isBig: false };
		assert.deepEqual(commandOfKey(press(']', { code: 'BracketRight' }), 'mask'), larger);
		assert.deepEqual(commandOfKey(press('+', { code: 'BracketRight' }), 'mask'), larger);
		assert.deepEqual(commandOfKey(press('{', { code: 'BracketLeft', shiftKey: true }), 'mask'), {
			do: 'stepBrush',
			direction: -1,
			isBig: true,
		});
	});

	it('zoom', () => {
		assert.deepEqual(commandOfKey(press('+'), 'mask'), { do: 'zoom', direction: 1 });
		assert.deepEqual(commandOfKey(press('-'), 'mask'), { do: 'zoom', direction: -1 });
		assert.deepEqual(commandOfKey(press('0'), 'mask'), { do: 'fit' });
		assert.deepEqual(commandOfKey(press('1'), 'mask'), { do: 'actualSize' });
	});

	it('invert and fill masks, but not markup', () => {
		assert.deepEqual(commandOfKey(press('i'), 'mask'), { do: 'invert' });
		assert.equal(commandOfKey(press('i'), 'markup'), undefined);
		assert.equal(commandOfKey(press('g'), 'markup'), undefined);
		assert.deepEqual(commandOfKey(press('Delete'), 'markup'), { do: 'clear' });
	});

	it('leave to VS Code what they do not know', () => {
		for (const other of [
			press('p', { ctrlKey: true, shiftKey: true }),
			press('b', { ctrlKey: true }),
			press('B', { shiftKey: true }),
			press('F1'),
			press('Tab'),
			press('b', { altKey: true }),
			press('z', { ctrlKey: true, altKey: true }),
		]) {
			assert.equal(commandOfKey(other, 'mask'), undefined, other.key);
		}
	});
});
