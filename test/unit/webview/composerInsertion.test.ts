import assert from 'node:assert/strict';
import { gapAt, indexInGap, type Box } from '../../../src/webview/composer/insertion.ts';

/** Three boxes of 100 × 50 in a row, two below, 10 apart. */
const boxes: readonly Box[] = [
	[0, 0],
	[110, 0],
	[220, 0],
	[0, 60],
	[110, 60],
].map(([left = 0, top = 0]) => ({ left, top, right: left + 100, bottom: top + 50 }));

describe('the gap that a dragged picture goes into', () => {
	const rows: readonly (readonly [string, number, number, number])[] = [
		['before the first, on its left half', 20, 25, 0],
		['after the first, on its right half', 80, 25, 1],
		['between two in a row', 105, 25, 1],
		['at the end of the first row', 400, 25, 3],
		['at the beginning of the second row', -20, 85, 3],
		['in the second row', 100, 85, 4],
		['after the last', 300, 85, 5],
		['below all', 10, 400, 5],
		['above all', 300, -40, 0],
	];
	for (const [where, x, y, gap] of rows) {
		it(`is ${where}`, () => assert.equal(gapAt(boxes, x, y), gap));
	}

	it('is the only one of an empty list', () => assert.equal(gapAt([], 10, 10), 0));
});

describe('the new place of a dragged picture', () => {
	it('leaves it where it is in the gaps beside it', () => {
		assert.equal(indexInGap(2, 2), 2);
		assert.equal(indexInGap(2, 3), 2);
	});

	it('is what a person sees: the order with the picture taken out and put into the gap', () => {
		const letters = ['a', 'b', 'c', 'd'];
		for (const [from, letter] of letters.entries()) {
			for (let gap = 0; gap <= letters.length; gap++) {
				const rest = letters.filter((other) => other !== letter);
				const moved = rest.toSpliced(indexInGap(from, gap), 0, letter);
				const seen = letters.toSpliced(gap, 0, letter.toUpperCase());
				const expected = seen.filter((other) => other !== letter).map((l) => l.toLowerCase());
				assert.deepEqual(moved, expected, `${letter} into ${gap}`);
			}
		}
	});
});
