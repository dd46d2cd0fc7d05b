import assert from 'node:assert/strict';
import { writtenEnding } from '../../../src/checks/writtenEnding.ts';

describe('the ending of a picture in a written link', () => {
	const rows: readonly (readonly [string, string])[] = [
		['a.png', 'a.jpg'],
		['a.b.png', 'a.b.jpg'],
		['a.png.JPEG', 'a.png.jpg'],
		['a.png?v=2#x', 'a.jpg?v=2#x'],
		['a.png?v=1.2', 'a.jpg?v=1.2'],
		['a.png#b.c', 'a.jpg#b.c'],
		['img\\#1.png', 'img\\#1.jpg'],
		['what?.png', 'what?.jpg'],
		['v1.2\\a%20fox.webp ', 'v1.2\\a%20fox.jpg '],
	];
	for (const [written, renamed] of rows) {
		it(`is where another is written: ${written}`, () => {
			const { start, end } = writtenEnding(written) ?? { start: 0, end: 0 };
			assert.equal(`${written.slice(0, start)}.jpg${written.slice(end)}`, renamed);
		});
	}

	for (const written of ['a', 'a.p%6Eg', 'a.pngx', 'a.svg', 'v1.2/a?x']) {
		it(`is not there: ${written}`, () => assert.equal(writtenEnding(written), undefined));
	}
});
