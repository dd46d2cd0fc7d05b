import { rectWithin, type Point, type Rect } from '../../pictures/paintLayer.ts';
import type { Size } from '../../pictures/size.ts';

/**
 * How a picture lies on the screen: device pixels a picture pixel, and where the picture's top left
 * corner is, in whole device pixels from that of the canvas.
 */
export type View = Point & { readonly scale: number };

/** Device pixels a picture pixel; beyond, a pixel is larger than anyone needs. */
export const maxScale = 32;
const minScale = 1 / 64;

/** Where the zoom buttons stop. */
const zoomSteps = [
	...[1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 6, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 1],
	...[1.5, 2, 3, 4, 6, 8, 12, 16, 24, maxScale],
];

/** Shows all of a picture in the middle, with this many device pixels around it. */
export function fitView(picture: Size, viewport: Size, margin: number): View {
	const room = (side: number): number => Math.max(1, side - 2 * margin);
	const scale = Math.min(
		room(viewport.width) / picture.width,
		room(viewport.height) / picture.height,
	);
	return centred(clampScale(scale), picture, viewport);
}

/** Changes the scale; the place under `at` (device pixels) stays where it is. */
export function zoomAt(view: View, scale: number, at: Point): View {
	const next = clampScale(scale);
	const moved = (from: number, fixed: number): number =>
		fixed - ((fixed - from) * next) / view.scale;
	return { scale: next, x: moved(view.x, at.x), y: moved(view.y, at.y) };
}

/** The next step of the zoom in a direction: 1 larger, -1 smaller. */
export function nextZoom(scale: number, direction: 1 | -1): number {
	const isNext = (step: number): boolean => (step / scale) ** direction > 1.001;
	const next = direction === 1 ? zoomSteps.find(isNext) : zoomSteps.findLast(isNext);
	return next ?? scale;
}

/** Keeps a part of the picture in sight, and the picture on whole device pixels. */
export function keepInSight(view: View, picture: Size, viewport: Size): View {
	const within = (from: number, side: number, room: number): number => {
		const least = Math.min(room, side * view.scale) / 3;
		return Math.round(Math.min(Math.max(from, least - side * view.scale), room - least));
	};
	return {
		scale: view.scale,
		x: within(view.x, picture.width, viewport.width),
		y: within(view.y, picture.height, viewport.height),
	};
}

/** From device pixels of the canvas to picture pixels. */
export function toPicture(view: View, { x, y }: Point): Point {
	return { x: (x - view.x) / view.scale, y: (y - view.y) / view.scale };
}

/** From picture pixels to device pixels of the canvas. */
export function toScreen(view: View, { x, y }: Point): Point {
	return { x: x * view.scale + view.x, y: y * view.scale + view.y };
}

/** The device pixels that show a rectangle of the picture, and those next to them. */
export function rectOnScreen(view: View, rect: Rect, viewport: Size): Rect | undefined {
	const from = toScreen(view, rect);
	const to = toScreen(view, { x: rect.x + rect.width, y: rect.y + rect.height });
	return rectWithin(viewport, {
		left: from.x - 1,
		top: from.y - 1,
		right: to.x + 1,
		bottom: to.y + 1,
	});
}

/** What a picture leaves bare of a canvas that it covered, when it moves by whole device pixels. */
export function uncovered({ width, height }: Size, dx: number, dy: number): readonly Rect[] {
	const [columns, rows] = [Math.min(width, Math.abs(dx)), Math.min(height, Math.abs(dy))];
	const beside = { x: dx > 0 ? 0 : width - columns, y: 0, width: columns, height };
	const below = { x: 0, y: dy > 0 ? 0 : height - rows, width, height: rows };
	return [beside, below].filter((rect) => rect.width > 0 && rect.height > 0);
}

function centred(scale: number, picture: Size, viewport: Size): View {
	return {
		scale,
		x: Math.round((viewport.width - picture.width * scale) / 2),
		y: Math.round((viewport.height - picture.height * scale) / 2),
	};
}

function clampScale(scale: number): number {
	return Math.min(maxScale, Math.max(minScale, scale));
}
