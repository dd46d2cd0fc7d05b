import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyLayer, type Point } from '../../../src/pictures/paintLayer.ts';
import { paintPolygon, paintRectangle } from '../../../src/pictures/paintPolygon.ts';
import { copyOf, difference, drawing, layers, point } from './paintLayers.ts';

const size = { width: 20, height: 20 };
const painted = (corners: readonly Point[]): readonly string[] => {
	const layer = emptyLayer(size);
	paintPolygon(layer, corners, 255);
	return drawing(layer);
};

describe('paintPolygon', () => {
	it('fills a triangle', () => {
		const layer = emptyLayer({ width: 8, height: 5 });
		const corners = [
			{ x: 4, y: 0 },
			{ x: 8, y: 4 },
			{ x: 0, y: 4 },
		];
		assert.deepEqual(paintPolygon(layer, corners, 255), { x: 0, y: 0, width: 8, height: 4 });
		assert.deepEqual(drawing(layer), ['...##...', '..####..', '.######.', '########', '........']);
	});

	it('leaves no hole where a line winds around twice', () => {
		const square = [
			{ x: 2, y: 2 },
			{ x: 9, y: 2 },
			{ x: 9, y: 9 },
			{ x: 2, y: 9 },
		];
		assert.deepEqual(painted([...square, ...square]), painted(square));
	});

	it('fills both loops of an eight', () => {
		const rows = painted([
			{ x: 0, y: 0 },
			{ x: 10, y: 0 },
			{ x: 0, y: 10 },
			{ x: 10, y: 10 },
		]);
		assert.equal(rows[0], '##########..........');
		assert.equal(rows[9], '##########..........');
	});

	it('does not care where its line begins or which way it goes', () => {
		const anyCorners = fc.array(point, { minLength: 3, maxLength: 9 });
		fc.assert(
			fc.property(anyCorners, fc.nat(8), (corners, turn) => {
				const turned = [...corners.slice(turn), ...corners.slice(0, turn)];
				assert.deepEqual(painted(turned), painted(corners));
				assert.deepEqual(painted(corners.toReversed()), painted(corners));
			}),
		);
	});

	it('holds nothing with fewer than three corners', () => {
		assert.equal(paintPolygon(emptyLayer(size), [], 255), undefined);
		assert.equal(paintPolygon(emptyLayer(size), [{ x: 3, y: 3 }], 255), undefined);
		const line = [
			{ x: 0, y: 0.2 },
			{ x: 9, y: 8.1 },
		];
		assert.equal(paintPolygon(emptyLayer(size), line, 255), undefined);
	});
});

describe('paintRectangle', () => {
	it('covers exactly the pixels between whole corners, whichever come first', () => {
		const whole = fc.record({
			x: fc.integer({ min: -5, max: 25 }),
			y: fc.integer({ min: -5, max: 25 }),
		});
		fc.assert(
			fc.property(whole, whole, layers(255), (from, to, layer) => {
				layer.data.fill(0);
				const before = copyOf(layer);
				const touched = paintRectangle(layer, from, to, 255);
				for (const [index, value] of layer.data.entries()) {
					const [x, y] = [index % layer.width, Math.floor(index / layer.width)];
					const isInside =
						x >= Math.min(from.x, to.x) &&
						x < Math.max(from.x, to.x) &&
						y >= Math.min(from.y, to.y) &&
						y < Math.max(from.y, to.y);
					assert.equal(value, isInside ? 255 : 0);
				}
				assert.deepEqual(touched, difference(before, layer));
			}),
		);
	});
});
