import assert from 'node:assert/strict';
import sharp from 'sharp';
import { decodePicture } from '../../../src/pictures/decodePicture.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { UnreadablePictureError } from '../../../src/pictures/unreadablePictureError.ts';
import { chunk, exif, plain, withChunks } from './samples.ts';

const size = { width: 5, height: 3 };
const picture = plain(size, [0, 0, 0, 255]);
for (let pixel = 0; pixel < 15; pixel++)
	picture.data.set([pixel * 16, 255 - pixel * 16], pixel * 4);

describe('decodePicture', () => {
	for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
		it(`turns a PNG picture of orientation ${orientation} as another program does`, async () => {
			const png = withChunks(encodePng(picture), chunk('eXIf', exif(orientation)));
			const made = decodePicture(png);
			const jpeg = await sharp(encodePng(picture)).withMetadata({ orientation }).png().toBuffer();
			const { data, info } = await sharp(jpeg)
				.autoOrient()
				.ensureAlpha()
				.raw()
				.toBuffer({ resolveWithObject: true });
			assert.deepEqual([made.width, made.height], [info.width, info.height]);
			assert.deepEqual(made.data, new Uint8Array(data));
		});
	}

	it('turns a JPEG picture, too', async () => {
		const bytes = await sharp(encodePng(picture))
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		const { width, height } = decodePicture(bytes);
		assert.deepEqual([width, height], [3, 5]);
	});

	it('keeps what the numbers of a PNG picture mean', () => {
		const gamma = chunk('gAMA', Buffer.of(0, 0, 0xb1, 0x8f));
		const { colour } = decodePicture(withChunks(encodePng(picture), gamma));
		assert.deepEqual(colour, [gamma]);
	});

	it('says of a WebP picture that it cannot be read', async () => {
		const webp = await sharp(encodePng(picture)).webp().toBuffer();
		assert.throws(() => decodePicture(webp), UnreadablePictureError);
	});
});
