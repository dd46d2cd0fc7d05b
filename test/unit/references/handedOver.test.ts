import assert from 'node:assert/strict';
import { handedFiles, handedPath } from '../../../src/references/handedOver.ts';

describe('a list of files that was dropped or copied', () => {
	it('is that of pictures, without comments and empty lines', () => {
		assert.deepEqual(handedFiles('# dragged\r\nfile:///w/a.png\r\n\r\nfile:///w/b%20c.JPG\r\n'), {
			kind: 'files',
			uris: ['file:///w/a.png', 'file:///w/b%20c.JPG'],
		});
	});

	it('is left to VS Code when something else is among them, or they are on the web', () => {
		assert.equal(handedFiles('file:///w/a.png\nfile:///w/notes.md'), undefined);
		assert.equal(handedFiles('https://example.com/a.png'), undefined);
		assert.equal(handedFiles('data:image/png;base64,a.png'), undefined);
		assert.equal(handedFiles(''), undefined);
	});
});

describe('text that was copied', () => {
	it('is the path of a picture, whole or relative, of every system', () => {
		for (const path of ['/w/a fox.png', 'assets/fox.webp', 'C:\\w\\fox.jpeg', '..\\fox.png']) {
			assert.deepEqual(handedPath(`${path}\n`), { kind: 'path', path });
		}
	});

	it('is left to VS Code when it is more than a path, or an address', () => {
		const others = [
			'',
			'fox',
			'assets/fox.png or another one',
			'a.png\nb.png',
			'![A fox](fox.png)',
			'<img src="fox.png',
			'https://example.com/fox.png',
			`${'a'.repeat(5000)}.png`,
		];
		for (const text of others) assert.equal(handedPath(text), undefined, text);
	});
});
