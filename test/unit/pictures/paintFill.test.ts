import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paintFill } from '../../../src/pictures/paintFill.ts';
import type { PaintLayer } from '../../../src/pictures/paintLayer.ts';
import { copyOf, difference, drawing, layerOf, layers, point } from './paintLayers.ts';

/** The slow and simple way: spreads pixel by pixel until nothing changes. */
function spread(layer: PaintLayer, x: number, y: number, value: number): PaintLayer {
	const { width, height, data } = layer;
	const ground = data[y * width + x];
	const waiting = [[x, y] as const];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const [column, row] = next;
		if (column < 0 || row < 0 || column >= width || row >= height) continue;
		if (data[row * width + column] !== ground || ground === value) continue;
		data[row * width + column] = value;
		waiting.push([column - 1, row], [column + 1, row], [column, row - 1], [column, row + 1]);
	}
	return layer;
}

describe('paintFill', () => {
	it('fills what a line encloses, and does not leak over its corners', () => {
		const layer = layerOf(['..#....', '.#.#...', '#...#..', '.#.#...', '..#....']);
		assert.deepEqual(paintFill(layer, { x: 2.5, y: 2.5 }, 255), {
			x: 1,
			y: 1,
			width: 3,
			height: 3,
		});
		assert.deepEqual(drawing(layer), ['..#....', '.###...', '#####..', '.###...', '..#....']);
	});

	it('empties a painted area with 0', () => {
		const layer = layerOf(['##..##', '##..##']);
		paintFill(layer, { x: 0, y: 0 }, 0);
		assert.deepEqual(drawing(layer), ['....##', '....##']);
	});

	it('does nothing outside the picture', () => {
		const layer = layerOf(['..', '..']);
		for (const [x, y] of [
			[-0.1, 0],
			[2, 0],
			[0, 2],
		] as const) {
			assert.equal(paintFill(layer, { x, y }, 255), undefined);
		}
		assert.deepEqual(drawing(layer), ['..', '..']);
	});

	it('reaches every pixel that connects, and no other', () => {
		fc.assert(
			fc.property(layers(1, 255), point, fc.constantFrom(0, 1, 255), (layer, at, value) => {
				const before = copyOf(layer);
				const x = Math.min(layer.width - 1, Math.max(0, Math.floor(at.x)));
				const y = Math.min(layer.height - 1, Math.max(0, Math.floor(at.y)));
				const touched = paintFill(layer, { x, y }, value);
				assert.deepEqual(touched, difference(before, layer));
				assert.deepEqual(layer.data, spread(before, x, y, value).data);
			}),
			{ numRuns: 300 },
		);
	});
});
