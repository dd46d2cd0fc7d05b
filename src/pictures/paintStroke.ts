import type { PaintLayer, Point, Rect } from './paintLayer.ts';
import { paintRows, type Span } from './paintRows.ts';

/** Where a round brush rests: its centre, and its radius in pixels. */
export type Dab = Point & { readonly radius: number };

/**
 * Draws a round brush from one dab to another, its radius growing or shrinking on the way: all
 * pixels whose centre the brush passed over, edges included. The same pixels are covered into how
 * many pieces a stroke is split. A disc of a radius under 0.71 may pass between the centres.
 */
export function paintStroke(
	layer: PaintLayer,
	from: Dab,
	to: Dab,
	value: number,
): Rect | undefined {
	const top = Math.min(from.y - from.radius, to.y - to.radius);
	const bottom = Math.max(from.y + from.radius, to.y + to.radius);
	const sides = tangents(from, to);
	const spansAt = (centre: number): readonly Span[] => {
		const spans = [discAt(from, centre), discAt(to, centre), betweenAt(sides, centre)];
		const found = spans.filter((span) => span !== undefined);
		if (found.length === 0) return [];
		// What a brush passes over is convex: one span a row.
		const left = Math.min(...found.map((span) => span.left));
		return [{ left, right: Math.max(...found.map((span) => span.right)) }];
	};
	return paintRows(layer, { top, bottom }, spansAt, value);
}

function discAt({ x, y, radius }: Dab, centre: number): Span | undefined {
	const half = Math.sqrt(radius ** 2 - (centre - y) ** 2);
	return Number.isNaN(half) ? undefined : { left: x - half, right: x + half };
}

type Line = readonly [Point, Point];

/** The two lines that touch both discs; none where one disc holds the other. */
function tangents(from: Dab, to: Dab): readonly Line[] {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy);
	const cosine = (from.radius - to.radius) / length;
	if (length === 0 || Math.abs(cosine) >= 1) return [];
	const sine = Math.sqrt(1 - cosine ** 2);
	return [sine, -sine].map((side) => {
		const normalX = (dx * cosine - dy * side) / length;
		const normalY = (dy * cosine + dx * side) / length;
		const touch = ({ x, y, radius }: Dab): Point => ({
			x: x + normalX * radius,
			y: y + normalY * radius,
		});
		return [touch(from), touch(to)];
	});
}

/** Where the tangents and the lines between their ends cross a row. */
function betweenAt(sides: readonly Line[], centre: number): Span | undefined {
	const [one, other] = sides;
	if (one === undefined || other === undefined) return undefined;
	const outline: readonly Line[] = [one, other, [one[0], other[0]], [one[1], other[1]]];
	let span: Span | undefined;
	for (const [a, b] of outline) {
		if (centre < Math.min(a.y, b.y) || centre > Math.max(a.y, b.y) || a.y === b.y) continue;
		const x = a.x + ((centre - a.y) / (b.y - a.y)) * (b.x - a.x);
		span = { left: Math.min(span?.left ?? x, x), right: Math.max(span?.right ?? x, x) };
	}
	return span;
}
