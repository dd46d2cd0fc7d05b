import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeIco } from '../../../src/pictures/ico.ts';
import { decodedIco } from './decodedIco.ts';
import { pixelsOf, plain, smallSize } from './samples.ts';

describe('encodeIco', () => {
	it('keeps every pixel of every picture, and hides those that are quite transparent', () => {
		const pictures = fc.array(smallSize.chain(pixelsOf), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(pictures, (given) => {
				const icons = decodedIco(encodeIco(given));
				assert.deepEqual(
					icons.map(({ width, height, data }) => ({ width, height, data })),
					given,
				);
				for (const { hidden, data } of icons) {
					assert.deepEqual(
						hidden,
						hidden.map((_, pixel) => data[pixel * 4 + 3] === 0),
					);
				}
			}),
		);
	});

	it('takes 256 pixels, and no more', () => {
		const side = (pixels: number) => plain({ width: pixels, height: pixels }, [1, 2, 3, 255]);
		assert.equal(decodedIco(encodeIco([side(256)]))[0]?.width, 256);
		assert.throws(() => encodeIco([side(257)]), RangeError);
	});
});
