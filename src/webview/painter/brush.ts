import type { Size } from '../../pictures/size.ts';

/** The widest brush for a picture: its diameter in picture pixels. */
export function maxBrushSize({ width, height }: Size): number {
	return Math.max(16, Math.round(Math.max(width, height) / 4));
}

/** The brush to begin with: a 24th of the picture's shorter side, in picture pixels. */
export function firstBrushSize(picture: Size): number {
	return Math.max(1, Math.round(Math.min(picture.width, picture.height) / 24));
}

/** One step larger or smaller: a tenth, or a big step: a half; at least a pixel. */
export function stepBrush(size: number, direction: 1 | -1, isBig: boolean, max: number): number {
	const step = Math.max(1, Math.round(size * (isBig ? 0.5 : 0.1)));
	return Math.min(max, Math.max(1, size + direction * step));
}

/** Where a brush size is on a slider from 0 to 1: small brushes get as much room as large ones. */
export function sliderPlace(size: number, max: number): number {
	return Math.log(size) / Math.log(max);
}

/** The whole brush size at a place of the slider. */
export function sizeAt(place: number, max: number): number {
	return Math.round(max ** place);
}

/**
 * The radius of a brush. A pen scales it by its pressure (0 to 1; `undefined` for a mouse or a
 * finger, which have none). A radius under half a pixel's diagonal could miss every pixel's centre.
 */
export function brushRadius(size: number, pressure: number | undefined): number {
	const share = pressure === undefined ? 1 : 0.1 + 0.9 * pressure;
	return Math.max(Math.SQRT1_2, (size / 2) * share);
}
