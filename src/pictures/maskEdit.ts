import type { Mask } from './mask.ts';
import { wholeRect, type PaintLayer, type Rect } from './paintLayer.ts';

/** Paints what was not painted, and the other way round. */
export function invert(mask: Mask): Rect {
	const { data } = mask;
	for (let index = 0; index < data.length; index++) data[index] = 255 - (data[index] ?? 0);
	return wholeRect(mask);
}

/** Covers everything with one paint; 0 clears. */
export function cover(layer: PaintLayer, value: number): Rect {
	layer.data.fill(value);
	return wholeRect(layer);
}

/** The smallest rectangle around all painted pixels (255). */
export function bounds({ width, data }: Mask): Rect | undefined {
	const first = data.indexOf(255);
	if (first === -1) return undefined;
	const top = Math.floor(first / width);
	const bottom = Math.floor(data.lastIndexOf(255) / width);
	let [left, right] = [width, -1];
	for (let y = top; y <= bottom; y++) {
		const row = data.subarray(y * width, (y + 1) * width);
		const found = row.subarray(0, left).indexOf(255);
		if (found !== -1) left = found;
		right = Math.max(right, row.lastIndexOf(255));
	}
	return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Whether no pixel is painted. */
export function isEmpty({ data }: Mask): boolean {
	return !data.includes(255);
}
