import { cropArea } from './cropArea.ts';
import type { Pixels } from './pixels.ts';
import { resample } from './resample.ts';
import type { Size } from './size.ts';

/**
 * Crops a picture to the ratio of a size and scales it to exactly that; nothing is distorted.
 * @param focus shares from 0 to 1 of what is cut off at left and top
 */
export function fitted(
	pixels: Pixels,
	size: Size,
	focus: { readonly x: number; readonly y: number },
): Pixels {
	return resample(pixels, size, cropArea(pixels, size, focus));
}
