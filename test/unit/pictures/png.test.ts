import assert from 'node:assert/strict';
import fc from 'fast-check';
import sharp from 'sharp';
import { decodePng, encodePng } from '../../../src/pictures/png.ts';
import { UnreadablePictureError } from '../../../src/pictures/unreadablePictureError.ts';
import { hasAlpha } from '../../../src/pictures/pngColour.ts';
import { chunk, pixelsOf, plain, rawPng, smallSize, withChunks } from './samples.ts';

/** What another decoder says. */
async function pixelsOfSharp(bytes: Uint8Array): Promise<Uint8Array> {
	return sharp(bytes).toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' }).toBuffer();
}

function assertNear(found: Uint8Array, expected: Uint8Array, tolerance: number): void {
	assert.equal(found.length, expected.length);
	for (const [at, byte] of found.entries()) {
		assert.ok(Math.abs(byte - expected[at]!) <= tolerance, `byte ${at}: ${byte}, ${expected[at]}`);
	}
}

const channels = new Map([
	[0, 1],
	[2, 3],
	[3, 1],
	[4, 2],
	[6, 4],
]);
const kinds = [
	...[1, 2, 4, 8, 16].map((depth) => ({ depth, colourType: 0 })),
	...[8, 16].map((depth) => ({ depth, colourType: 2 })),
	...[1, 2, 4, 8].map((depth) => ({ depth, colourType: 3 })),
	...[8, 16].map((depth) => ({ depth, colourType: 4 })),
	...[8, 16].map((depth) => ({ depth, colourType: 6 })),
];

describe('decodePng', () => {
	for (const kind of kinds) {
		it(`reads ${kind.depth} bits of colour type ${kind.colourType} as another decoder does`, async () => {
			const size = { width: 13, height: 7 };
			const rowBytes = Math.ceil((size.width * channels.get(kind.colourType)! * kind.depth) / 8);
			const rows = Array.from({ length: size.height }, (_, y) =>
				Uint8Array.from({ length: rowBytes }, (_, x) => (x * 37 + y * 91) & 255),
			);
			const palette = Uint8Array.from({ length: 3 * 2 ** kind.depth }, (_, at) => (at * 67) & 255);
			const extra = kind.colourType === 3 ? [chunk('PLTE', palette)] : [];
			const png = rawPng(size, kind, rows, extra);
			const tolerance = kind.depth === 16 ? 1 : 0;
			assertNear(decodePng(png).data, await pixelsOfSharp(png), tolerance);
		});
	}

	it('reads the transparent entries of a palette, and a transparent colour', () => {
		const size = { width: 2, height: 1 };
		const palette = [chunk('PLTE', Buffer.of(1, 2, 3, 4, 5, 6)), chunk('tRNS', Buffer.of(255, 70))];
		const indexed = rawPng(size, { depth: 8, colourType: 3 }, [Buffer.of(0, 1)], palette);
		assert.deepEqual([...decodePng(indexed).data], [1, 2, 3, 255, 4, 5, 6, 70]);
		const key = [chunk('tRNS', Buffer.of(0, 9))];
		const grey = rawPng(size, { depth: 8, colourType: 0 }, [Buffer.of(8, 9)], key);
		assert.deepEqual([...decodePng(grey).data], [8, 8, 8, 255, 0, 0, 0, 0]);
	});

	it('reads interlaced pictures', async () => {
		const source = fc.sample(pixelsOf({ width: 19, height: 11 }), { numRuns: 1, seed: 3 })[0]!;
		const raw = { width: source.width, height: source.height, channels: 4 } as const;
		const png = await sharp(source.data, { raw }).png({ progressive: true }).toBuffer();
		assert.equal(png[28], 1);
		assert.deepEqual(decodePng(png).data, source.data);
	});

	it('says of a picture cut at any byte that it is damaged', () => {
		const png = encodePng(plain({ width: 9, height: 5 }, [1, 2, 3, 4]));
		for (let end = 0; end < png.length; end++) {
			assert.throws(() => decodePng(png.subarray(0, end)), UnreadablePictureError, `${end}`);
		}
	});

	it('says of a picture with any byte of its pixels changed that it is damaged', () => {
		const png = encodePng(plain({ width: 9, height: 5 }, [1, 2, 3, 4]));
		for (let at = 41; at < png.length - 12; at++) {
			const changed = png.slice();
			changed[at] = changed[at]! ^ 0x10;
			assert.throws(() => decodePng(changed), /damaged/, `${at}`);
		}
	});

	it('does not mind bytes behind the end', () => {
		const picture = plain({ width: 2, height: 2 }, [9, 8, 7, 255]);
		const png = Buffer.concat([encodePng(picture), Buffer.from('more')]);
		assert.deepEqual(decodePng(png).data, picture.data);
	});

	it('refuses a picture whose header claims more pixels than memory holds', () => {
		const png = rawPng({ width: 60_000, height: 60_000 }, { depth: 8, colourType: 6 }, []);
		assert.throws(() => decodePng(png), /60000 × 60000 pixels.* 134 million/);
	});
});

describe('encodePng', () => {
	it('gives back every byte of any picture', () => {
		fc.assert(
			fc.property(smallSize.chain(pixelsOf), (pixels) => {
				const { width, height, data } = decodePng(encodePng(pixels));
				assert.deepEqual({ width, height, data }, pixels);
			}),
		);
	});

	it('is read by another decoder', async () => {
		const pixels = fc.sample(pixelsOf({ width: 21, height: 8 }), { numRuns: 1, seed: 5 })[0]!;
		assert.deepEqual(new Uint8Array(await pixelsOfSharp(encodePng(pixels))), pixels.data);
	});

	it('leaves the alpha channel out of an opaque picture, unless it is wanted', () => {
		const opaque = plain({ width: 3, height: 2 }, [10, 20, 30, 255]);
		const png = encodePng(opaque);
		assert.ok(!hasAlpha(png));
		assert.deepEqual(decodePng(png).data, opaque.data);
		assert.ok(hasAlpha(encodePng(opaque, [], 'always')));
	});

	it('encodes a part of a larger buffer as that part', () => {
		const data = new Uint8Array(24).fill(9).subarray(8, 16).fill(3);
		assert.deepEqual(
			decodePng(encodePng({ width: 2, height: 1, data })).data,
			new Uint8Array(8).fill(3),
		);
	});
});

describe('colour chunks', () => {
	const meanings = ['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM'].map((type, index) =>
		chunk(type, Buffer.alloc(type === 'gAMA' ? 4 : 9, index + 1)),
	);
	const text = chunk('tEXt', Buffer.from('Title\0secret'));

	it('go from a source into what is made of it, and nothing else does', () => {
		const source = withChunks(
			encodePng(plain({ width: 1, height: 1 }, [1, 2, 3, 4])),
			...meanings,
			text,
		);
		const { colour, ...pixels } = decodePng(source);
		const made = Buffer.from(encodePng(pixels, colour));
		for (const meaning of meanings) assert.ok(made.includes(meaning));
		assert.ok(!made.includes(text));
		assert.deepEqual(decodePng(made).data, pixels.data);
	});

	it('of a grey picture go without its profile, which no picture of colours may have', () => {
		const size = { width: 1, height: 1 };
		const grey = rawPng(size, { depth: 8, colourType: 0 }, [Buffer.of(5)], meanings);
		const types = decodePng(grey).colour.map((bytes) =>
			String.fromCharCode(...bytes.subarray(4, 8)),
		);
		assert.deepEqual(types, ['cICP', 'sRGB', 'gAMA', 'cHRM']);
	});

	it('keep a real profile as it was', async () => {
		const source = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#c40' } })
			.withIccProfile('p3')
			.png()
			.toBuffer();
		const profile = (await sharp(source).metadata()).icc;
		const { colour, ...pixels } = decodePng(source);
		assert.ok(profile !== undefined);
		assert.deepEqual((await sharp(encodePng(pixels, colour)).metadata()).icc, profile);
	});
});
