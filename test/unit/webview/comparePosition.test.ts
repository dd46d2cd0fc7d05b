import assert from 'node:assert/strict';
import { middle, positionAt, positionByKey } from '../../../src/webview/comparePosition.ts';

describe('the divider between before and after', () => {
	const stage = { left: 100, width: 400 };

	it('lies where the pointer is', () => {
		assert.equal(positionAt(100, stage), 0);
		assert.equal(positionAt(260, stage), 40);
		assert.equal(positionAt(500, stage), 100);
	});

	it('stays on the stage when the pointer leaves it', () => {
		assert.equal(positionAt(-3000, stage), 0);
		assert.equal(positionAt(3000, stage), 100);
	});

	it('lies in the middle of a stage that has no width yet', () => {
		assert.equal(positionAt(260, { left: 100, width: 0 }), middle);
	});

	it('moves by one percent with the arrow keys', () => {
		assert.equal(positionByKey(40, 'ArrowLeft', false), 39);
		assert.equal(positionByKey(40, 'ArrowDown', false), 39);
		assert.equal(positionByKey(40, 'ArrowRight', false), 41);
		assert.equal(positionByKey(40, 'ArrowUp', false), 41);
	});

	it('moves by ten percent with Shift and with the page keys', () => {
		assert.equal(positionByKey(40, 'ArrowLeft', true), 30);
		assert.equal(positionByKey(40, 'ArrowRight', true), 50);
		assert.equal(positionByKey(40, 'PageDown', false), 30);
		assert.equal(positionByKey(40, 'PageUp', false), 50);
	});

	it('goes to the sides with Home and End, and no further with any key', () => {
		assert.equal(positionByKey(40, 'Home', false), 0);
		assert.equal(positionByKey(40, 'End', false), 100);
		assert.equal(positionByKey(0.4, 'ArrowLeft', false), 0);
		assert.equal(positionByKey(95, 'PageUp', false), 100);
	});

	it('leaves other keys alone', () => {
		for (const key of ['Tab', 'Enter', ' ', 'a', 'Escape']) {
			assert.equal(positionByKey(40, key, false), undefined);
		}
	});
});
