import type { Orientation } from './exifOrientation.ts';
import type { Pixels } from './pixels.ts';

/**
 * For each orientation (Exif 2.32, tag 274): whether the sides change places, and from which end
 * the file's columns and rows are read then.
 */
const turns: Readonly<Record<Orientation, readonly [boolean, 'first' | 'last', 'first' | 'last']>> =
	{
		1: [false, 'first', 'first'],
		2: [false, 'last', 'first'],
		3: [false, 'last', 'last'],
		4: [false, 'first', 'last'],
		5: [true, 'first', 'first'],
		6: [true, 'first', 'last'],
		7: [true, 'last', 'last'],
		8: [true, 'last', 'first'],
	};

/** Turns a picture's pixels upright. @returns the same picture when it is */
export function turned(pixels: Pixels, orientation: Orientation): Pixels {
	if (orientation === 1) return pixels;
	const [isOnSide, fromX, fromY] = turns[orientation];
	const { width, height } = pixels;
	const from = new Uint32Array(pixels.data.slice().buffer);
	const to = new Uint32Array(width * height);
	const across = isOnSide ? height : width;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const column = fromX === 'first' ? x : width - 1 - x;
			const row = fromY === 'first' ? y : height - 1 - y;
			const at = isOnSide ? column * across + row : row * across + column;
			to[at] = from[y * width + x] ?? 0;
		}
	}
	return {
		width: across,
		height: (width * height) / across,
		data: new Uint8Array(to.buffer),
	};
}
