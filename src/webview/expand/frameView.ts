import { expandedSize, type Insets } from '../../pictures/expansionLimits.ts';
import type { Size } from '../../pictures/size.ts';

/** How the picture lies in the viewport: its scale, and its top left corner in CSS pixels. */
export type FrameView = { readonly scale: number; readonly x: number; readonly y: number };

/** A place in the viewport as CSS says it. */
export type Box = {
	readonly left: string;
	readonly top: string;
	readonly width: string;
	readonly height: string;
};

/** How much of the viewport the frame takes at most: the rest is room to drag it outward. */
const share = 0.6;
/** Small pictures are not blown up further. */
const maxScale = 4;

/** Shows the whole frame in the middle, with room to drag it outward. */
export function fitFrame(source: Size, insets: Insets, viewport: Size): FrameView {
	const frame = expandedSize(source, insets);
	const scale = Math.min(
		(share * viewport.width) / frame.width,
		(share * viewport.height) / frame.height,
		maxScale,
	);
	return {
		scale,
		x: (viewport.width - frame.width * scale) / 2 + insets.left * scale,
		y: (viewport.height - frame.height * scale) / 2 + insets.top * scale,
	};
}

/** Where the picture with these insets around it lies. */
export function boxOf({ scale, x, y }: FrameView, source: Size, insets: Insets): Box {
	const { width, height } = expandedSize(source, insets);
	return {
		left: `${x - insets.left * scale}px`,
		top: `${y - insets.top * scale}px`,
		width: `${width * scale}px`,
		height: `${height * scale}px`,
	};
}
