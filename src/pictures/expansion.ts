import { expandedSize, type Insets } from './expansionLimits.ts';
import type { Mask } from './mask.ts';
import { pixelBytes, type Pixels } from './pixels.ts';

/** A picture on a larger canvas, and what of it a model may change. */
export type Expansion = { readonly picture: Pixels; readonly mask: Mask };

/**
 * Puts a picture on a larger canvas. Its edge pixels are drawn outward over the new margins: a
 * quiet ground for a model to paint on, and for the feather at the old edge to melt into.
 * @param mask what may change besides the margins, of the picture's size
 */
export function expand(base: Pixels, insets: Insets, mask?: Mask): Expansion {
	return { picture: expandPicture(base, insets), mask: expandMask(base, insets, mask) };
}

function expandPicture(base: Pixels, insets: Insets): Pixels {
	const { width, height } = expandedSize(base, insets);
	const data = new Uint8Array(width * height * pixelBytes);
	const rowBytes = width * pixelBytes;
	const firstRow = insets.top * rowBytes;
	for (let y = 0; y < base.height; y++) {
		const row = data.subarray(firstRow + y * rowBytes, firstRow + (y + 1) * rowBytes);
		drawRow(row, base, y, insets);
	}
	const lastRow = firstRow + (base.height - 1) * rowBytes;
	for (let y = 0; y < insets.top; y++) {
		data.copyWithin(y * rowBytes, firstRow, firstRow + rowBytes);
	}
	for (let y = 1; y <= insets.bottom; y++) {
		data.copyWithin(lastRow + y * rowBytes, lastRow, lastRow + rowBytes);
	}
	return { width, height, data };
}

function drawRow(row: Uint8Array, base: Pixels, y: number, { left, right }: Insets): void {
	const source = base.data.subarray(y * base.width * pixelBytes, (y + 1) * base.width * pixelBytes);
	row.set(source, left * pixelBytes);
	const first = source.subarray(0, pixelBytes);
	const last = source.subarray(-pixelBytes);
	for (let x = 0; x < left; x++) row.set(first, x * pixelBytes);
	for (let x = 1; x <= right; x++) row.set(last, row.length - x * pixelBytes);
}

function expandMask(base: Pixels, insets: Insets, mask: Mask | undefined): Mask {
	const { width, height } = expandedSize(base, insets);
	const data = new Uint8Array(width * height).fill(255);
	for (let y = 0; y < base.height; y++) {
		const start = (insets.top + y) * width + insets.left;
		if (mask === undefined) data.fill(0, start, start + base.width);
		else data.set(mask.data.subarray(y * base.width, (y + 1) * base.width), start);
	}
	return { width, height, data };
}
