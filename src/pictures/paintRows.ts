import { uniteRects, type PaintLayer, type Rect } from './paintLayer.ts';

/** The part of a row between two places, in pixels; `undefined` where the row has none. */
export type Span = { readonly left: number; readonly right: number };

/**
 * Absorbs what arithmetic leaves on a pixel centre that lies exactly on an edge, so that it always
 * falls on the same side however a shape was put together. Far below what a person can aim at.
 */
const tolerance = 1e-6;

/**
 * Paints rows from `top` to below `bottom`: in each, the pixels whose centre lies in one of the
 * spans, edges included.
 * @returns the smallest rectangle around all that was painted
 */
export function paintRows(
	layer: PaintLayer,
	edges: { readonly top: number; readonly bottom: number },
	spansAt: (centre: number) => readonly Span[],
	value: number,
): Rect | undefined {
	const top = Math.max(0, Math.floor(edges.top));
	const bottom = Math.min(layer.height, Math.ceil(edges.bottom));
	let touched: Rect | undefined;
	for (let y = top; y < bottom; y++) {
		for (const { left, right } of spansAt(y + 0.5)) {
			const x = Math.max(0, Math.ceil(left - 0.5 - tolerance));
			const end = Math.min(layer.width, Math.floor(right - 0.5 + tolerance) + 1);
			if (end <= x) continue;
			layer.data.fill(value, y * layer.width + x, y * layer.width + end);
			touched = uniteRects(touched, { x, y, width: end - x, height: 1 });
		}
	}
	return touched;
}
