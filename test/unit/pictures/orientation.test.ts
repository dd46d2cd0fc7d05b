import assert from 'node:assert/strict';
import sharp, { type Sharp } from 'sharp';
import { exifOrientation } from '../../../src/pictures/exifOrientation.ts';
import { readShape } from '../../../src/pictures/format.ts';
import { readOrientation, uprightSize } from '../../../src/pictures/orientation.ts';
import { chunk, exif, withChunks } from './samples.ts';

const blank = sharp({ create: { width: 48, height: 32, channels: 3, background: '#a3c' } });

function turned(orientation: number): Sharp {
	return blank.clone().withMetadata({ orientation });
}

describe('readOrientation', () => {
	for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
		it(`reads ${orientation} of JPEG, WebP and PNG pictures`, async () => {
			assert.equal(readOrientation(await turned(orientation).jpeg().toBuffer()), orientation);
			assert.equal(readOrientation(await turned(orientation).webp().toBuffer()), orientation);
			const png = await blank.clone().png().toBuffer();
			const chunks = (['II', 'MM'] as const).map((order) =>
				chunk('eXIf', exif(orientation, order)),
			);
			for (const data of chunks) assert.equal(readOrientation(withChunks(png, data)), orientation);
		});
	}

	it('is 1 of pictures that say nothing, and of what is no picture', async () => {
		assert.equal(readOrientation(await blank.clone().jpeg().toBuffer()), 1);
		assert.equal(readOrientation(await blank.clone().webp().toBuffer()), 1);
		assert.equal(readOrientation(await blank.clone().png().toBuffer()), 1);
		assert.equal(readOrientation(Buffer.from('no picture at all, but long enough')), 1);
		assert.equal(readOrientation(new Uint8Array()), 1);
	});

	it('survives pictures cut at any byte', async () => {
		for (const bytes of [
			await turned(6).jpeg().toBuffer(),
			await turned(6).webp().toBuffer(),
			withChunks(await blank.clone().png().toBuffer(), chunk('eXIf', exif(6))),
		]) {
			for (let end = 0; end < bytes.length; end++) {
				assert.ok([1, 6].includes(readOrientation(bytes.subarray(0, end))));
			}
		}
	});
});

describe('exifOrientation', () => {
	it('is 1 of values that mean nothing, and of damaged data', () => {
		assert.equal(exifOrientation(exif(0)), 1);
		assert.equal(exifOrientation(exif(9)), 1);
		for (let end = 0; end < 20; end++) assert.equal(exifOrientation(exif(6).subarray(0, end)), 1);
		const lost = exif(6);
		lost.writeUInt32LE(0xfffffff0, 4);
		assert.equal(exifOrientation(lost), 1);
	});
});

describe('uprightSize', () => {
	it('swaps the sides of pictures on their side as the browser does, so not of WebP', async () => {
		const lying = { width: 48, height: 32 };
		const standing = { width: 32, height: 48 };
		const jpeg = readShape(await blank.clone().jpeg().toBuffer())!;
		const webp = readShape(await blank.clone().webp().toBuffer())!;
		for (const orientation of [1, 2, 3, 4] as const) {
			assert.deepEqual(uprightSize(jpeg, orientation), lying);
		}
		for (const orientation of [5, 6, 7, 8] as const) {
			assert.deepEqual(uprightSize(jpeg, orientation), standing);
			assert.deepEqual(uprightSize(webp, orientation), lying);
		}
	});
});
