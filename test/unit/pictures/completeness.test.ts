import assert from 'node:assert/strict';
import fc from 'fast-check';
import sharp from 'sharp';
import { isComplete } from '../../../src/pictures/completeness.ts';
import { pixelsOf } from './samples.ts';

const noise = fc.sample(pixelsOf({ width: 40, height: 30 }), { numRuns: 1, seed: 7 })[0]!;
const picture = sharp(noise.data, { raw: { width: 40, height: 30, channels: 4 } });
const thumbnail = Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0xff, 0xd9]).toString('latin1');
const encoded = {
	png: () => picture.clone().png().toBuffer(),
	jpeg: () => picture.clone().jpeg().toBuffer(),
	'progressive jpeg': () => picture.clone().jpeg({ progressive: true }).toBuffer(),
	'jpeg with an end inside its metadata': () =>
		picture
			.clone()
			.jpeg()
			.withExif({ IFD0: { ImageDescription: thumbnail } })
			.toBuffer(),
	webp: () => picture.clone().webp().toBuffer(),
	'lossless webp': () => picture.clone().webp({ lossless: true }).toBuffer(),
};

describe('isComplete', () => {
	for (const [name, encode] of Object.entries(encoded)) {
		const format = (['png', 'jpeg', 'webp'] as const).find((known) => name.includes(known))!;

		it(`knows a whole ${name}, also with bytes behind it`, async () => {
			const bytes = await encode();
			assert.ok(isComplete(bytes, format));
			assert.ok(isComplete(Buffer.concat([bytes, Buffer.from('more')]), format));
		});

		it(`knows a ${name} cut at any byte`, async () => {
			const bytes = await encode();
			for (let end = 0; end < bytes.length; end++) {
				assert.ok(!isComplete(bytes.subarray(0, end), format), `${end}`);
			}
		});
	}
});
