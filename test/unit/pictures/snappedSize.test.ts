import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixedSizes, isFlexibleSize, isSameSize, type Size } from '../../../src/pictures/size.ts';
import { snappedSize } from '../../../src/pictures/snappedSize.ts';

const side = fc.integer({ min: 1, max: 20_000 });

describe('snappedSize', () => {
	const rows: readonly (readonly [wanted: Size, taken: Size])[] = [
		[
			{ width: 1920, height: 1080 },
			{ width: 1920, height: 1088 },
		],
		[
			{ width: 1200, height: 630 },
			{ width: 1200, height: 624 },
		],
		[
			{ width: 1024, height: 1024 },
			{ width: 1024, height: 1024 },
		],
		[
			{ width: 9999, height: 9999 },
			{ width: 2880, height: 2880 },
		],
	];
	for (const [wanted, taken] of rows) {
		it(`makes ${taken.width} × ${taken.height} of ${wanted.width} × ${wanted.height}`, () =>
			assert.deepEqual(snappedSize(wanted, 'flexible'), taken));
	}

	it('is taken, whatever is wanted', () =>
		fc.assert(
			fc.property(side, side, (width, height) => {
				assert.ok(isFlexibleSize(snappedSize({ width, height }, 'flexible')));
				const fixed = snappedSize({ width, height }, 'fixed');
				assert.ok(fixedSizes.some((size) => isSameSize(size, fixed)));
			}),
			{ numRuns: 100 },
		));
});
