import assert from 'node:assert/strict';
import sharp from 'sharp';
import { readShape } from '../../../src/pictures/format.ts';
import { decodeJpeg, encodeJpeg } from '../../../src/pictures/jpeg.ts';
import type { Pixels } from '../../../src/pictures/pixels.ts';
import { UnreadablePictureError } from '../../../src/pictures/unreadablePictureError.ts';
import { pixelAt, plain } from './samples.ts';

function waves(width: number, height: number): Pixels {
	const pixels = plain({ width, height }, [0, 0, 0, 255]);
	for (let at = 0; at < pixels.data.length; at += 4) {
		const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
		pixels.data.set([128 + 100 * Math.sin(x / 9), 128 + 100 * Math.cos(y / 7), 90], at);
	}
	return pixels;
}

function meanError(one: Uint8Array, other: Uint8Array): number {
	return one.reduce((sum, byte, at) => sum + Math.abs(byte - other[at]!), 0) / one.length;
}

describe('encodeJpeg', () => {
	it('makes a picture that another program reads as the same', async () => {
		const pixels = waves(61, 43);
		const bytes = encodeJpeg(pixels, 95);
		assert.deepEqual(readShape(bytes), { format: 'jpeg', width: 61, height: 43 });
		const data = await sharp(bytes).ensureAlpha().raw().toBuffer();
		assert.ok(meanError(pixels.data, data) < 2);
	});

	it('makes fewer bytes at a lower quality, and takes every percentage', () => {
		const sizes = [0, 1, 50, 100].map((quality) => encodeJpeg(waves(160, 120), quality).length);
		assert.ok(sizes[1]! < sizes[2]! && sizes[2]! < sizes[3]!, String(sizes));
		assert.equal(sizes[0], sizes[1]);
	});

	it('lays what is transparent on white', async () => {
		const pixels = plain({ width: 16, height: 8 }, [0, 0, 0, 0]);
		for (let at = 0; at < 4 * 8; at += 4) pixels.data.set([0, 0, 0, 255], at);
		const clear = encodeJpeg(plain({ width: 8, height: 8 }, [0, 0, 255, 0]), 100);
		const half = encodeJpeg(plain({ width: 8, height: 8 }, [0, 0, 0, 128]), 100);
		const first = async (bytes: Uint8Array): Promise<number[]> =>
			[...(await sharp(bytes).raw().toBuffer())].slice(0, 3);
		assert.deepEqual(await first(clear), [255, 255, 255]);
		assert.ok((await first(half)).every((value) => Math.abs(value - 127) < 3));
	});

	it('gives bytes in a buffer of their own, which may change hands', () => {
		const bytes = encodeJpeg(waves(8, 8), 80);
		assert.equal(bytes.buffer.byteLength, bytes.byteLength);
	});
});

describe('decodeJpeg', () => {
	for (const [name, options] of [
		['plain', {}],
		['progressive', { progressive: true }],
		['full colour', { chromaSubsampling: '4:4:4' }],
	] as const) {
		it(`reads a ${name} picture of another program`, async () => {
			const pixels = waves(50, 33);
			const raw = { width: 50, height: 33, channels: 4 } as const;
			const bytes = await sharp(pixels.data, { raw })
				.jpeg({ quality: 95, ...options })
				.toBuffer();
			const made = decodeJpeg(bytes);
			assert.deepEqual([made.width, made.height], [50, 33]);
			assert.ok(meanError(pixels.data, made.data) < 3);
		});
	}

	it('reads a grey picture', async () => {
		const create = { width: 9, height: 9, channels: 3, background: '#808080' } as const;
		const bytes = await sharp({ create }).toColourspace('b-w').jpeg().toBuffer();
		assert.deepEqual(pixelAt(decodeJpeg(bytes), 4, 4), [128, 128, 128, 255]);
	});

	it('says that a damaged picture is', () => {
		const bytes = encodeJpeg(waves(40, 40), 90);
		const broken = Uint8Array.from(bytes);
		broken.fill(0, 20, 200);
		for (const one of [bytes.subarray(0, -20), broken, Uint8Array.of(0xff, 0xd8)]) {
			assert.throws(() => decodeJpeg(one), UnreadablePictureError);
		}
	});
});
