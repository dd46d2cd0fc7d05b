import type { Point } from '../../pictures/paintLayer.ts';
import { zoomAt, type View } from './view.ts';

/** Two fingers on the screen, in device pixels. */
export type Fingers = readonly [Point, Point];

/** The view after two fingers moved: what was under them still is. */
export function pinchView(view: View, before: Fingers, after: Fingers): View {
	const from = middle(before);
	const to = middle(after);
	const zoom = spread(after) / Math.max(1, spread(before));
	const moved = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
	return zoomAt(moved, view.scale * zoom, to);
}

function middle([one, other]: Fingers): Point {
	return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function spread([one, other]: Fingers): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}
