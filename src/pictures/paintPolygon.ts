import type { PaintLayer, Point, Rect } from './paintLayer.ts';
import { paintRows, type Span } from './paintRows.ts';

type Edge = { readonly upper: Point; readonly lower: Point; readonly winding: 1 | -1 };

/**
 * Paints a closed polygon: all pixels whose centre it winds around at least once (nonzero rule: a
 * loop that crosses itself has no holes). Fewer than three corners hold nothing.
 */
export function paintPolygon(
	layer: PaintLayer,
	corners: readonly Point[],
	value: number,
): Rect | undefined {
	const edges = edgesOf(corners).sort((a, b) => a.upper.y - b.upper.y);
	const top = edges[0]?.upper.y ?? 0;
	const bottom = edges.reduce((lowest, { lower }) => Math.max(lowest, lower.y), top);
	let next = 0;
	let active: Edge[] = [];
	const spansAt = (centre: number): readonly Span[] => {
		for (let edge = edges[next]; edge !== undefined && edge.upper.y <= centre; edge = edges[next]) {
			active.push(edge);
			next++;
		}
		active = active.filter(({ lower }) => lower.y > centre);
		return spansBetween(active, centre);
	};
	return paintRows(layer, { top, bottom }, spansAt, value);
}

/** Paints the rectangle with these two opposite corners: all pixels whose centre lies in it. */
export function paintRectangle(
	layer: PaintLayer,
	from: Point,
	to: Point,
	value: number,
): Rect | undefined {
	const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
	return paintPolygon(layer, corners, value);
}

function edgesOf(corners: readonly Point[]): Edge[] {
	return corners.flatMap((a, index): Edge[] => {
		const b = corners[(index + 1) % corners.length] ?? a;
		if (a.y === b.y) return [];
		return a.y < b.y ? [{ upper: a, lower: b, winding: 1 }] : [{ upper: b, lower: a, winding: -1 }];
	});
}

function spansBetween(edges: readonly Edge[], centre: number): readonly Span[] {
	const crossings = edges
		.map(({ upper, lower, winding }) => ({
			x: upper.x + ((centre - upper.y) / (lower.y - upper.y)) * (lower.x - upper.x),
			winding,
		}))
		.sort((a, b) => a.x - b.x);
	const spans: Span[] = [];
	let windings = 0;
	let left = 0;
	for (const { x, winding } of crossings) {
		if (windings === 0) left = x;
		windings += winding;
		if (windings === 0) spans.push({ left, right: x });
	}
	return spans;
}
