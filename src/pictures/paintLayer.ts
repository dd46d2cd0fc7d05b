import type { Size } from './size.ts';

/**
 * What is painted over a picture, one byte a pixel, row by row: 0 for nothing, else the number of a
 * paint. A `Mask` is a layer whose only paint is 255.
 */
export type PaintLayer = Size & { readonly data: Uint8Array<ArrayBuffer> };

/** Part of a picture, in whole pixels; never empty: where there is none, `undefined` stands. */
export type Rect = Size & { readonly x: number; readonly y: number };

/** A place in a picture, in pixels from its top left corner; pixel (0, 0) has its centre at 0.5. */
export type Point = { readonly x: number; readonly y: number };

/** Gives a layer with nothing painted on it. */
export function emptyLayer({ width, height }: Size): PaintLayer {
	return { width, height, data: new Uint8Array(width * height) };
}

/** All of a picture. */
export function wholeRect({ width, height }: Size): Rect {
	return { x: 0, y: 0, width, height };
}

/** The smallest rectangle that holds both. */
export function uniteRects(a: Rect | undefined, b: Rect | undefined): Rect | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	const right = Math.max(a.x + a.width, b.x + b.width);
	const bottom = Math.max(a.y + a.height, b.y + b.height);
	return { x, y, width: right - x, height: bottom - y };
}

/** The whole pixels of a picture between two edges each way; `right` and `bottom` are exclusive. */
export function rectWithin(
	size: Size,
	edges: {
		readonly left: number;
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
	},
): Rect | undefined {
	const [x, y] = [Math.max(0, Math.floor(edges.left)), Math.max(0, Math.floor(edges.top))];
	const width = Math.min(size.width, Math.ceil(edges.right)) - x;
	const height = Math.min(size.height, Math.ceil(edges.bottom)) - y;
	return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
