import assert from 'node:assert/strict';
import fc from 'fast-check';
import sharp from 'sharp';
import { resample } from '../../../src/pictures/resample.ts';
import { pixelAt, pixelsOf, plain, smallSize } from './samples.ts';

const colour = fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 4, maxLength: 4 });

describe('resample', () => {
	it('changes nothing of a picture that has the size', () => {
		fc.assert(
			fc.property(smallSize.chain(pixelsOf), (pixels) => {
				assert.deepEqual(resample(pixels, pixels), pixels);
			}),
		);
	});

	it('keeps one colour that colour, half transparent or not, at every size', () => {
		fc.assert(
			fc.property(smallSize, smallSize, colour, (from, to, bytes) => {
				assert.deepEqual(resample(plain(from, bytes), to), plain(to, bytes));
			}),
		);
	});

	it('draws no fringe of the colour that transparent pixels have', () => {
		const pixels = plain({ width: 20, height: 20 }, [0, 0, 0, 0]);
		for (let at = 0; at < pixels.data.length / 2; at += 4) pixels.data.set([200, 100, 50, 255], at);
		for (const side of [7, 13, 33, 64]) {
			const { data } = resample(pixels, { width: side, height: side });
			for (let at = 0; at < data.length; at += 4) {
				if (data[at + 3] === 0) continue;
				assert.deepEqual([...data.subarray(at, at + 3)], [200, 100, 50], `${side}`);
			}
		}
	});

	it('keeps both ends in their places', () => {
		const pixels = plain({ width: 40, height: 1 }, [0, 0, 0, 255]);
		pixels.data.set([255, 255, 255, 255], 0);
		const { data } = resample(pixels, { width: 400, height: 1 });
		const light = data.filter((_, at) => at % 4 === 0);
		assert.ok(light.indexOf(Math.max(...light)) < 10);
		assert.ok(light.subarray(30).every((value) => value < 40));
	});

	for (const [name, width, height] of [
		['larger', 97, 61],
		['smaller', 23, 17],
	] as const) {
		it(`makes a ${name} picture as another program does`, async () => {
			const from = { width: 48, height: 36 };
			const pixels = plain(from, [0, 0, 0, 255]);
			for (let at = 0; at < pixels.data.length; at += 4) {
				const [x, y] = [(at / 4) % from.width, Math.floor(at / 4 / from.width)];
				const wave = Math.sin(x / 4) * Math.cos(y / 5);
				pixels.data.set([128 + 90 * wave, 4 * x, 5 * y, 255], at);
			}
			const other = await sharp(pixels.data, { raw: { ...from, channels: 4 } })
				.resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
				.raw()
				.toBuffer();
			const { data } = resample(pixels, { width, height });
			const errors = data.map((byte, at) => Math.abs(byte - other[at]!));
			assert.ok(errors.reduce((sum, error) => sum + error, 0) / errors.length < 2);
		});
	}

	it('shrinks to a single pixel, the mean of all', () => {
		const pixels = plain({ width: 16, height: 16 }, [0, 0, 0, 255]);
		for (let at = 0; at < pixels.data.length; at += 8) pixels.data.set([200, 200, 200, 255], at);
		const [red, , , alpha] = pixelAt(resample(pixels, { width: 1, height: 1 }), 0, 0);
		assert.ok(Math.abs(red! - 100) <= 2);
		assert.equal(alpha, 255);
	});
});
