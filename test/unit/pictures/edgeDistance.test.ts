import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edgeDistances } from '../../../src/pictures/edgeDistance.ts';
import type { Mask } from '../../../src/pictures/mask.ts';
import { drawn, maskOf, smallSize } from './samples.ts';

function wholeBox({ width, height }: Mask): Parameters<typeof edgeDistances>[1] {
	return { x: 0, y: 0, width, height };
}

/** The distance by its definition. */
function nearest(mask: Mask, at: number, limit: number): number {
	let least = limit;
	for (const [other, paint] of mask.data.entries()) {
		if (paint !== 0) continue;
		const across = (at % mask.width) - (other % mask.width);
		const down = Math.floor(at / mask.width) - Math.floor(other / mask.width);
		least = Math.min(least, Math.hypot(across, down));
	}
	return least;
}

describe('edgeDistances', () => {
	it('are what a search of all pixels finds, up to the limit', () => {
		const limit = fc.integer({ min: 1, max: 40 });
		fc.assert(
			fc.property(smallSize.chain(maskOf), limit, (mask, most) => {
				const distances = edgeDistances(mask, wholeBox(mask), most);
				for (const [at, distance] of distances.entries()) {
					assert.ok(Math.abs(distance - nearest(mask, at, most)) < 1e-4, `pixel ${at}`);
				}
			}),
		);
	});

	it('take the border of the box for no edge', () => {
		const mask = drawn('####', '####');
		assert.deepEqual([...edgeDistances(mask, wholeBox(mask), 9)], Array(8).fill(9));
	});

	it('look at the box only', () => {
		const mask = drawn('.####', '.####', '.....');
		const distances = edgeDistances(mask, { x: 1, y: 1, width: 3, height: 2 }, 9);
		assert.deepEqual([...distances], [1, 1, 1, 0, 0, 0]);
	});
});
