import type { Point } from '../../pictures/paintLayer.ts';
import { toScreen, type View } from './view.ts';

/** What lies over the canvases: the brush’s ring with a cross in it, and the line of a shape. */
export type MarkElements = { readonly ring: HTMLElement; readonly band: SVGSVGElement };

/** The place of the cursor in device pixels, and the brush there. */
export type Cursor = {
	readonly place: Point;
	/** Device pixels; 0 for a tool without a brush. */
	readonly diameter: number;
	readonly isByKeys: boolean;
};

/** Moves the brush’s ring; without a cursor it is hidden. */
export function drawRing({ ring }: MarkElements, cursor: Cursor | undefined): void {
	ring.hidden = cursor === undefined;
	if (cursor === undefined) return;
	const [x, y] = [cursor.place.x / devicePixelRatio, cursor.place.y / devicePixelRatio];
	const size = `${cursor.diameter / devicePixelRatio}px`;
	ring.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
	if (ring.style.width !== size) ring.style.width = ring.style.height = size;
	ring.dataset.keys = String(cursor.isByKeys);
}

/** Draws the closed line of a shape, given in picture pixels. */
export function drawBand({ band }: MarkElements, view: View, line: readonly Point[]): void {
	const points = line.map((point) => {
		const { x, y } = toScreen(view, point);
		return `${(x / devicePixelRatio).toFixed(1)} ${(y / devicePixelRatio).toFixed(1)}`;
	});
	const path = points.length === 0 ? '' : `M${points.join('L')}Z`;
	for (const stroke of band.querySelectorAll('path')) {
		if (stroke.getAttribute('d') !== path) stroke.setAttribute('d', path);
	}
}
