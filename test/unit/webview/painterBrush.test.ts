import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	brushRadius,
	firstBrushSize,
	maxBrushSize,
	sizeAt,
	sliderPlace,
	stepBrush,
} from '../../../src/webview/painter/brush.ts';
import { Palette } from '../../../src/webview/painter/palette.ts';

describe('the brush', () => {
	it('begins with a size that suits the picture', () => {
		assert.equal(firstBrushSize({ width: 1536, height: 1024 }), 43);
		assert.equal(firstBrushSize({ width: 16, height: 16 }), 1);
		assert.equal(maxBrushSize({ width: 4096, height: 2048 }), 1024);
	});

	it('always changes by a step, between one pixel and the widest', () => {
		assert.equal(stepBrush(3, 1, false, 100), 4);
		assert.equal(stepBrush(40, -1, true, 100), 20);
		assert.equal(stepBrush(1, -1, false, 100), 1);
		assert.equal(stepBrush(99, 1, true, 100), 100);
	});

	it('has the size that its slider shows', () => {
		const max = 1024;
		fc.assert(
			fc.property(fc.integer({ min: 1, max }), (size) => {
				assert.equal(sizeAt(sliderPlace(size, max), max), size);
			}),
		);
		assert.equal(sizeAt(0, max), 1);
		assert.equal(sizeAt(1, max), max);
	});

	it('never gets so thin that it misses every pixel', () => {
		assert.equal(brushRadius(40, undefined), 20);
		assert.equal(brushRadius(40, 1), 20);
		assert.equal(brushRadius(40, 0), 2);
		assert.equal(brushRadius(1, undefined), Math.SQRT1_2);
	});
});

describe('Palette', () => {
	it('gives colours their numbers and takes up new ones, then the nearest', () => {
		const palette = new Palette([
			[255, 0, 0],
			[0, 0, 255],
		]);
		assert.equal(palette.paintOf([0, 0, 255]), 2);
		for (let paint = 3; paint <= 15; paint++) {
			assert.equal(palette.paintOf([0, 10 * paint, 0]), paint);
		}
		assert.equal(palette.colours.length, 15);
		assert.equal(palette.paintOf([0, 148, 0]), 15);
		assert.equal(palette.paintOf([250, 3, 9]), 1);
	});
});
