import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyLayer } from '../../../src/pictures/paintLayer.ts';
import { paintStroke, type Dab } from '../../../src/pictures/paintStroke.ts';
import { coordinate, copyOf, difference, drawing, layers } from './paintLayers.ts';

const dab = fc.record({
	x: coordinate,
	y: coordinate,
	radius: fc.double({ min: 0.1, max: 9, noNaN: true }),
});
/** Where arithmetic is exact, edges and pixel centres coincide most. */
const wholeDab = fc.record({
	x: fc.integer({ min: -4, max: 24 }),
	y: fc.integer({ min: -4, max: 24 }),
	radius: fc.integer({ min: 1, max: 8 }),
});

const between = (from: Dab, to: Dab, share: number): Dab => ({
	x: from.x + (to.x - from.x) * share,
	y: from.y + (to.y - from.y) * share,
	radius: from.radius + (to.radius - from.radius) * share,
});

describe('paintStroke', () => {
	it('draws a disc where the brush rests', () => {
		const layer = emptyLayer({ width: 7, height: 7 });
		const centre = { x: 3.5, y: 3.5, radius: 2.5 };
		assert.deepEqual(paintStroke(layer, centre, centre, 255), { x: 1, y: 1, width: 5, height: 5 });
		assert.deepEqual(drawing(layer), [
			'.......',
			'..###..',
			'.#####.',
			'.#####.',
			'.#####.',
			'..###..',
			'.......',
		]);
	});

	it('draws a line that widens with the brush', () => {
		const layer = emptyLayer({ width: 14, height: 7 });
		paintStroke(layer, { x: 1.5, y: 3.5, radius: 0.8 }, { x: 9.5, y: 3.5, radius: 3 }, 255);
		assert.deepEqual(drawing(layer), [
			'.........#....',
			'......######..',
			'..##########..',
			'.############.',
			'..##########..',
			'......######..',
			'.........#....',
		]);
	});

	it('covers what single dabs along the way cover', () => {
		fc.assert(
			fc.property(dab, dab, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
				const stroke = emptyLayer({ width: 20, height: 20 });
				paintStroke(stroke, from, to, 255);
				const withDab = copyOf(stroke);
				const on = between(from, to, share);
				paintStroke(withDab, on, on, 255);
				assert.deepEqual(drawing(withDab), drawing(stroke));
			}),
		);
	});

	for (const [name, dabs] of [
		['anywhere', dab],
		['on whole pixels', wholeDab],
	] as const) {
		it(`covers the same pixels however it is split, ${name}`, () => {
			const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
			fc.assert(
				fc.property(dabs, dabs, share, (from, to, place) => {
					const whole = emptyLayer({ width: 20, height: 20 });
					paintStroke(whole, from, to, 255);
					const split = emptyLayer(whole);
					const middle = between(from, to, place);
					paintStroke(split, from, middle, 255);
					paintStroke(split, middle, to, 255);
					assert.deepEqual(drawing(split), drawing(whole));
				}),
				{ numRuns: 500 },
			);
		});
	}

	it('gives a tight rectangle around what it painted, and erases with 0', () => {
		fc.assert(
			fc.property(layers(255), dab, dab, fc.constantFrom(0, 255), (layer, from, to, value) => {
				const opposite = { ...layer, data: layer.data.fill(255 - value) };
				const before = copyOf(opposite);
				const touched = paintStroke(opposite, from, to, value);
				assert.deepEqual(touched, difference(before, opposite));
			}),
		);
	});
});
