import fc from 'fast-check';
import { crc32, deflateSync } from 'node:zlib';
import type { Mask } from '../../../src/pictures/mask.ts';
import type { Pixels } from '../../../src/pictures/pixels.ts';
import type { Size } from '../../../src/pictures/size.ts';

/** Small sides, in pixels. */
export const smallSize: fc.Arbitrary<Size> = fc.record({
	width: fc.integer({ min: 1, max: 24 }),
	height: fc.integer({ min: 1, max: 24 }),
});

function bytesOf(length: number): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
	return fc
		.uint8Array({ minLength: length, maxLength: length })
		.map((bytes) => new Uint8Array(bytes));
}

/** Any picture of a size: half transparent pixels, and colours under transparent ones, too. */
export function pixelsOf({ width, height }: Size): fc.Arbitrary<Pixels> {
	return bytesOf(width * height * 4).map((data) => ({ width, height, data }));
}

/** Any mask of a size: mostly hard, as the painter paints, and some half painted. */
export function maskOf({ width, height }: Size): fc.Arbitrary<Mask> {
	const paint = fc.constantFrom(0, 0, 0, 255, 255, 90);
	return fc
		.array(paint, { minLength: width * height, maxLength: width * height })
		.map((data) => ({ width, height, data: new Uint8Array(data) }));
}

/** A picture of one colour. */
export function plain({ width, height }: Size, colour: readonly number[]): Pixels {
	const data = new Uint8Array(width * height * 4);
	for (let at = 0; at < data.length; at += 4) data.set(colour, at);
	return { width, height, data };
}

/** A mask drawn in text: `#` is painted. */
export function drawn(...rows: readonly string[]): Mask {
	const data = Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 255 : 0));
	return { width: rows[0]!.length, height: rows.length, data };
}

/** The four bytes of a pixel. */
export function pixelAt({ width, data }: Pixels, x: number, y: number): readonly number[] {
	return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** A chunk of a PNG file. */
export function chunk(type: string, data: Uint8Array): Buffer {
	const bytes = Buffer.alloc(data.length + 12);
	bytes.writeUInt32BE(data.length);
	bytes.write(type, 4, 'latin1');
	bytes.set(data, 8);
	bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8);
	return bytes;
}

/** A PNG file of any kind: each row's bytes as they are stored, without filters. */
export function rawPng(
	{ width, height }: Size,
	{ depth, colourType }: { readonly depth: number; readonly colourType: number },
	rows: readonly Uint8Array[],
	extra: readonly Uint8Array[] = [],
): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width);
	header.writeUInt32BE(height, 4);
	header.set([depth, colourType], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		...extra,
		chunk('IDAT', deflateSync(Buffer.concat(rows.flatMap((row) => [Buffer.of(0), row])))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Puts chunks behind the header of a PNG file. */
export function withChunks(png: Uint8Array, ...chunks: readonly Uint8Array[]): Buffer {
	return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** Exif data that say nothing but the orientation. */
export function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
	const view = new DataView(new ArrayBuffer(26));
	const isLittle = order === 'II';
	view.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
	view.setUint16(2, 42, isLittle);
	view.setUint32(4, 8, isLittle);
	view.setUint16(8, 1, isLittle);
	view.setUint16(10, 274, isLittle);
	view.setUint16(12, 3, isLittle);
	view.setUint32(14, 1, isLittle);
	view.setUint16(18, orientation, isLittle);
	return Buffer.from(view.buffer);
}
