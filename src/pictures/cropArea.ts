import type { Size } from './size.ts';

/** A part of a picture in its pixels, which need not be whole ones. */
export type Area = Size & { readonly x: number; readonly y: number };

/**
 * The largest part of a picture that has the ratio of a size.
 * @param focus shares from 0 to 1 of what is cut off that lie left of it and above it
 */
export function cropArea(
	picture: Size,
	size: Size,
	focus: { readonly x: number; readonly y: number },
): Area {
	const scale = Math.min(picture.width / size.width, picture.height / size.height);
	const width = Math.min(picture.width, size.width * scale);
	const height = Math.min(picture.height, size.height * scale);
	const x = (picture.width - width) * focus.x;
	const y = (picture.height - height) * focus.y;
	return { x, y, width, height };
}
