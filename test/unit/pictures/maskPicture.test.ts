import assert from 'node:assert/strict';
import fc from 'fast-check';
import sharp from 'sharp';
import { readMask, resizeMask, writeMask } from '../../../src/pictures/maskPicture.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { drawn, maskOf, plain, smallSize } from './samples.ts';

describe('a mask’s file', () => {
	it('gives back any mask', () => {
		fc.assert(
			fc.property(smallSize.chain(maskOf), (mask) => {
				assert.deepEqual(readMask(writeMask(mask)), mask);
			}),
		);
	});

	it('is black, and transparent where it is painted, for other programs too', async () => {
		const raw = await sharp(writeMask(drawn('#.')))
			.raw()
			.toBuffer();
		assert.deepEqual([...raw], [0, 0, 0, 0, 0, 0, 0, 255]);
	});

	it('has an alpha channel even when nothing is painted', async () => {
		assert.equal((await sharp(writeMask(drawn('..'))).metadata()).channels, 4);
	});

	it('lets change as far as it is transparent, whatever its colours', () => {
		const png = encodePng({
			width: 3,
			height: 1,
			data: Uint8Array.of(9, 9, 9, 0, 255, 255, 255, 255, 0, 0, 0, 55),
		});
		assert.deepEqual([...readMask(png).data], [255, 0, 200]);
		assert.deepEqual(
			[...readMask(encodePng(plain({ width: 1, height: 1 }, [0, 0, 0, 255]))).data],
			[0],
		);
	});
});

describe('resizeMask', () => {
	it('invents no half painted pixels and keeps a mask of one paint', () => {
		fc.assert(
			fc.property(smallSize.chain(maskOf), smallSize, (mask, size) => {
				const resized = resizeMask(mask, size);
				assert.equal(resized.data.length, size.width * size.height);
				assert.ok(resized.data.every((paint) => mask.data.includes(paint)));
			}),
		);
	});

	it('gives back a mask that is made larger by a whole factor and smaller again', () => {
		fc.assert(
			fc.property(smallSize.chain(maskOf), fc.integer({ min: 1, max: 4 }), (mask, factor) => {
				const { width, height } = mask;
				const large = resizeMask(mask, { width: width * factor, height: height * factor });
				assert.deepEqual(resizeMask(large, mask), mask);
			}),
		);
	});

	it('takes for each pixel the one in its place', () => {
		assert.deepEqual(
			resizeMask(drawn('#.', '.#'), { width: 4, height: 4 }),
			drawn('##..', '##..', '..##', '..##'),
		);
	});
});
