import type { Mask } from './mask.ts';
import { pixelBytes } from './pixels.ts';
import { decodePng, encodePng } from './png.ts';
import type { Size } from './size.ts';

/**
 * Reads a mask's file: a pixel may change as far as it is transparent.
 * @throws {UnreadablePictureError} when the file is damaged
 */
export function readMask(bytes: Uint8Array): Mask {
	const { width, height, data } = decodePng(bytes);
	const paint = new Uint8Array(width * height);
	for (let at = 0; at < paint.length; at++) paint[at] = 255 - (data[at * pixelBytes + 3] ?? 0);
	return { width, height, data: paint };
}

/** Makes a PNG file of a mask: black, and transparent where it is painted. */
export function writeMask({ width, height, data }: Mask): Uint8Array<ArrayBuffer> {
	const pixels = new Uint8Array(width * height * pixelBytes);
	for (let at = 0; at < data.length; at++) pixels[at * pixelBytes + 3] = 255 - (data[at] ?? 0);
	return encodePng({ width, height, data: pixels }, [], 'always');
}

/** Scales a mask without making half painted pixels: each takes the nearest one's paint. */
export function resizeMask(mask: Mask, { width, height }: Size): Mask {
	const data = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) {
		const row = Math.floor(((y + 0.5) * mask.height) / height) * mask.width;
		for (let x = 0; x < width; x++) {
			const from = row + Math.floor(((x + 0.5) * mask.width) / width);
			data[y * width + x] = mask.data[from] ?? 0;
		}
	}
	return { width, height, data };
}
