import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expand } from '../../../src/pictures/expansion.ts';
import { maskOf, pixelAt, pixelsOf, smallSize } from './samples.ts';

const inset = fc.integer({ min: 0, max: 9 });
const insets = fc.record({ left: inset, top: inset, right: inset, bottom: inset });
const scene = smallSize.chain((size) => fc.record({ base: pixelsOf(size), mask: maskOf(size) }));

describe('expand', () => {
	it('lays the picture on the larger canvas and draws its edge pixels outward', () => {
		fc.assert(
			fc.property(scene, insets, ({ base }, margins) => {
				const { picture } = expand(base, margins);
				assert.equal(picture.width, base.width + margins.left + margins.right);
				assert.equal(picture.height, base.height + margins.top + margins.bottom);
				for (let y = 0; y < picture.height; y++) {
					const row = Math.min(Math.max(y - margins.top, 0), base.height - 1);
					for (let x = 0; x < picture.width; x++) {
						const column = Math.min(Math.max(x - margins.left, 0), base.width - 1);
						assert.deepEqual(pixelAt(picture, x, y), pixelAt(base, column, row));
					}
				}
			}),
		);
	});

	it('lets the margins change, and what was painted', () => {
		fc.assert(
			fc.property(scene, insets, fc.boolean(), ({ base, mask }, margins, isPainted) => {
				const made = expand(base, margins, isPainted ? mask : undefined).mask;
				for (const [at, paint] of made.data.entries()) {
					const x = (at % made.width) - margins.left;
					const y = Math.floor(at / made.width) - margins.top;
					const isInside = x >= 0 && x < base.width && y >= 0 && y < base.height;
					const painted = isPainted ? mask.data[y * base.width + x] : 0;
					assert.equal(paint, isInside ? painted : 255);
				}
			}),
		);
	});
});
