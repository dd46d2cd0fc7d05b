import assert from 'node:assert/strict';
import { rovingIndex } from '../../../src/webview/rovingIndex.ts';

describe('the focus in a strip of versions', () => {
	it('goes to the next and the one before', () => {
		assert.equal(rovingIndex(2, 6, 'ArrowRight'), 3);
		assert.equal(rovingIndex(2, 6, 'ArrowDown'), 3);
		assert.equal(rovingIndex(2, 6, 'ArrowLeft'), 1);
		assert.equal(rovingIndex(2, 6, 'ArrowUp'), 1);
	});

	it('goes to the first and the last', () => {
		assert.equal(rovingIndex(2, 6, 'Home'), 0);
		assert.equal(rovingIndex(2, 6, 'End'), 5);
	});

	it('stays at the ends', () => {
		assert.equal(rovingIndex(0, 6, 'ArrowLeft'), 0);
		assert.equal(rovingIndex(5, 6, 'ArrowRight'), 5);
		assert.equal(rovingIndex(0, 1, 'ArrowRight'), 0);
	});

	it('leaves other keys to the page', () => {
		for (const key of ['Tab', 'Enter', ' ', 'PageDown']) {
			assert.equal(rovingIndex(2, 6, key), undefined);
		}
	});
});
