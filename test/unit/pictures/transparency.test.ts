import assert from 'node:assert/strict';
import sharp, { type Sharp } from 'sharp';
import { readShape } from '../../../src/pictures/format.ts';
import { canBeTransparent } from '../../../src/pictures/transparency.ts';
import { rawPng } from './samples.ts';

const clear = { r: 10, g: 20, b: 30, alpha: 0.5 };
const opaque = { r: 10, g: 20, b: 30 };

function picture(background: typeof clear | typeof opaque): Sharp {
	const channels = 'alpha' in background ? 4 : 3;
	return sharp({ create: { width: 4, height: 3, channels, background } });
}

function canBe(bytes: Uint8Array): boolean {
	return canBeTransparent(bytes, readShape(bytes)!.format);
}

describe('canBeTransparent', () => {
	it('knows PNG pictures with an alpha channel from those without', async () => {
		assert.ok(canBe(await picture(clear).png().toBuffer()));
		assert.ok(!canBe(await picture(opaque).png().toBuffer()));
	});

	it('knows PNG pictures that name one colour transparent', () => {
		const size = { width: 1, height: 1 };
		const grey = { depth: 8, colourType: 0 };
		assert.ok(!canBe(rawPng(size, grey, [Buffer.of(7)])));
		const named = Buffer.from('\0\0\0\x02tRNS\0\x07\0\0\0\0', 'latin1');
		assert.ok(canBe(rawPng(size, grey, [Buffer.of(7)], [named])));
	});

	it('says no of every JPEG picture', async () => {
		assert.ok(!canBe(await picture(opaque).jpeg().toBuffer()));
	});

	for (const lossless of [true, false]) {
		const kind = lossless ? 'lossless' : 'lossy';
		it(`knows ${kind} WebP pictures with alpha from those without`, async () => {
			assert.ok(canBe(await picture(clear).webp({ lossless }).toBuffer()));
			assert.ok(!canBe(await picture(opaque).webp({ lossless }).toBuffer()));
		});
	}

	it('knows extended WebP pictures with alpha from those without', async () => {
		const withProfile = (made: Sharp): Promise<Buffer> =>
			made.webp().withIccProfile('srgb').toBuffer();
		assert.ok(canBe(await withProfile(picture(clear))));
		assert.ok(!canBe(await withProfile(picture(opaque))));
	});
});
