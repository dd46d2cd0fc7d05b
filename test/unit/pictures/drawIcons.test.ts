import assert from 'node:assert/strict';
import { drawIcons } from '../../../src/pictures/drawIcons.ts';
import type { IconDrawing } from '../../../src/pictures/iconDrawing.ts';
import type { Pixels } from '../../../src/pictures/pixels.ts';
import { decodePng } from '../../../src/pictures/png.ts';
import { decodedIco } from './decodedIco.ts';
import { chunk, pixelAt, plain } from './samples.ts';

const blue = [20, 120, 220, 255] as const;
const square = (side: number) => ({ width: side, height: side });

function drawn(picture: Pixels, ...drawings: readonly IconDrawing[]): readonly Pixels[] {
	return drawIcons({ ...picture, colour: [] }, drawings).map((bytes) => {
		const { width, height, data } = decodePng(bytes);
		return { width, height, data };
	});
}

function png(
	side: number,
	inner = side,
	background?: readonly [number, number, number],
): IconDrawing {
	return { format: 'png', size: square(side), side: inner, background };
}

/** A half transparent red disc's square: transparent all around. */
function badge(side: number): Pixels {
	const picture = plain(square(side), [0, 0, 0, 0]);
	for (let y = side / 4; y < (side * 3) / 4; y++) {
		for (let x = side / 4; x < (side * 3) / 4; x++) {
			picture.data.set([200, 0, 0, 128], (y * side + x) * 4);
		}
	}
	return picture;
}

describe('drawIcons', () => {
	it('makes exactly the sizes, one colour staying that colour', () => {
		const sides = [1024, 512, 192, 180, 48, 16];
		const icons = drawn(plain(square(512), blue), ...sides.map((side) => png(side)));
		assert.deepEqual(
			icons,
			sides.map((side) => plain(square(side), blue)),
		);
	});

	it('lays the picture into the middle, with the ground around it', () => {
		const [icon] = drawn(plain(square(64), blue), png(100, 80, [255, 250, 240]));
		assert.ok(icon);
		const ground = [255, 250, 240, 255];
		for (const [x, y] of [
			[9, 50],
			[90, 50],
			[50, 9],
			[50, 90],
		] as const) {
			assert.deepEqual(pixelAt(icon, x, y), ground);
		}
		for (const [x, y] of [
			[10, 10],
			[89, 10],
			[10, 89],
			[89, 89],
		] as const) {
			assert.deepEqual(pixelAt(icon, x, y), blue);
		}
	});

	it('leaves what is around the picture transparent without a ground', () => {
		const [icon] = drawn(plain(square(64), blue), png(100, 80));
		assert.ok(icon);
		assert.deepEqual(pixelAt(icon, 9, 9), [0, 0, 0, 0]);
		assert.deepEqual(pixelAt(icon, 10, 10), blue);
	});

	it('mixes transparent pixels with the ground, and writes a file without alpha then', () => {
		const drawing = png(64, 64, [0, 0, 255]);
		const [bytes] = drawIcons({ ...badge(64), colour: [] }, [drawing]);
		assert.ok(bytes);
		// The colour type in IHDR: red, green, blue.
		assert.equal(bytes[25], 2);
		const [icon] = drawn(badge(64), drawing);
		assert.ok(icon);
		assert.deepEqual(pixelAt(icon, 0, 0), [0, 0, 255, 255]);
		assert.deepEqual(pixelAt(icon, 32, 32), [100, 0, 127, 255]);
	});

	it('puts all sizes of an ICO file into one', () => {
		const [bytes] = drawIcons({ ...badge(256), colour: [] }, [
			{ format: 'ico', sides: [16, 32, 48] },
		]);
		assert.ok(bytes);
		const icons = decodedIco(bytes);
		assert.deepEqual(
			icons.map(({ width, height }) => [width, height]),
			[
				[16, 16],
				[32, 32],
				[48, 48],
			],
		);
		for (const icon of icons) {
			assert.deepEqual(pixelAt(icon, icon.width / 2, icon.width / 2), [200, 0, 0, 128]);
			assert.deepEqual(pixelAt(icon, 0, 0), [0, 0, 0, 0]);
		}
	});

	it('keeps what the numbers of the picture mean', () => {
		const gamma = chunk('gAMA', Buffer.of(0, 0, 0xb1, 0x8f));
		const picture = { ...plain(square(64), blue), colour: [new Uint8Array(gamma)] };
		const [bytes] = drawIcons(picture, [png(32)]);
		assert.deepEqual(decodePng(bytes!).colour, [new Uint8Array(gamma)]);
	});

	it('scales small icons from smaller ones with no visible difference', () => {
		const picture = badge(1024);
		const [direct] = drawn(picture, png(16));
		const icons = drawn(picture, ...[512, 256, 128, 64, 32, 16].map((side) => png(side)));
		const far = icons.at(-1)!.data.map((value, at) => Math.abs(value - direct!.data[at]!));
		assert.ok(Math.max(...far) <= 4, String(Math.max(...far)));
	});
});
