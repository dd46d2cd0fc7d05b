import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bounds, cover, invert, isEmpty } from '../../../src/pictures/maskEdit.ts';
import { emptyLayer, wholeRect } from '../../../src/pictures/paintLayer.ts';
import { copyOf, difference, drawing, layerOf, layers } from './paintLayers.ts';

describe('invert', () => {
	it('paints what was bare and bares what was painted', () => {
		const mask = layerOf(['#..', '.##']);
		assert.deepEqual(invert(mask), { x: 0, y: 0, width: 3, height: 2 });
		assert.deepEqual(drawing(mask), ['.##', '#..']);
	});

	it('done twice changes nothing', () => {
		fc.assert(
			fc.property(layers(255), (mask) => {
				const before = copyOf(mask);
				invert(mask);
				invert(mask);
				assert.deepEqual(mask, before);
			}),
		);
	});
});

describe('cover', () => {
	it('paints everything, or nothing', () => {
		const mask = layerOf(['#..', '.##']);
		assert.deepEqual(cover(mask, 255), wholeRect(mask));
		assert.deepEqual(drawing(mask), ['###', '###']);
		cover(mask, 0);
		assert.ok(isEmpty(mask));
	});
});

describe('bounds', () => {
	it('are the smallest rectangle around what is painted', () => {
		fc.assert(
			fc.property(layers(255), (mask) => {
				assert.deepEqual(bounds(mask), difference(mask, emptyLayer(mask)));
				assert.equal(isEmpty(mask), bounds(mask) === undefined);
			}),
		);
	});
});
