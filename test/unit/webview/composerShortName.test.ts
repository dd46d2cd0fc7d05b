import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortName } from '../../../src/webview/composer/shortName.ts';

describe('a name that is shortened in its middle', () => {
	it('keeps its extension and the letters before it', () => {
		assert.deepEqual(shortName('holiday by the lake 0042.jpg'), {
			head: 'holiday by the lak',
			tail: 'e 0042.jpg',
		});
	});

	it('keeps its last letters without an extension', () => {
		assert.deepEqual(shortName('a picture of mine'), { head: 'a picture o', tail: 'f mine' });
	});

	it('keeps a short name whole', () => {
		assert.deepEqual(shortName('fox.png'), { head: '', tail: 'fox.png' });
		assert.deepEqual(shortName(''), { head: '', tail: '' });
	});

	it('never cuts a letter of two code units in half', () => {
		assert.deepEqual(shortName('🦊🦊🦊🦊🦊🦊🦊🦊.png'), { head: '🦊🦊', tail: '🦊🦊🦊🦊🦊🦊.png' });
	});

	it('loses nothing of any name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				const { head, tail } = shortName(name);
				assert.equal(head + tail, name);
			}),
		);
	});
});
