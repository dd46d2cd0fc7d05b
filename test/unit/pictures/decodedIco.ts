import assert from 'node:assert/strict';
import type { Pixels } from '../../../src/pictures/pixels.ts';

/** A picture of an ICO file, and where its mask makes it transparent. */
export type DecodedIcon = Pixels & { readonly hidden: readonly boolean[] };

/**
 * Reads an ICO file of bitmaps of 32 bits, and checks all that readers rely on: that the entries
 * lie one behind the other, fill the file, and say the same as the bitmaps' own headers.
 */
export function decodedIco(bytes: Uint8Array): readonly DecodedIcon[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	assert.deepEqual([view.getUint16(0, true), view.getUint16(2, true)], [0, 1]);
	const count = view.getUint16(4, true);
	let end = 6 + 16 * count;
	const icons = Array.from({ length: count }, (_, index) => {
		const entry = 6 + 16 * index;
		const [width, height] = [view.getUint8(entry) || 256, view.getUint8(entry + 1) || 256];
		const offset = view.getUint32(entry + 12, true);
		assert.equal(offset, end);
		end += view.getUint32(entry + 8, true);
		assert.equal(view.getUint16(entry + 6, true), 32);
		return decodedBitmap(view, offset, end, width, height);
	});
	assert.equal(end, bytes.length);
	return icons;
}

function decodedBitmap(
	view: DataView,
	start: number,
	end: number,
	width: number,
	height: number,
): DecodedIcon {
	assert.equal(view.getUint32(start, true), 40);
	assert.equal(view.getInt32(start + 4, true), width);
	assert.equal(view.getInt32(start + 8, true), 2 * height);
	assert.deepEqual([view.getUint16(start + 12, true), view.getUint16(start + 14, true)], [1, 32]);
	assert.equal(view.getUint32(start + 16, true), 0);
	const colours = start + 40;
	const mask = colours + width * height * 4;
	const maskRow = Math.ceil(width / 32) * 4;
	assert.equal(mask + maskRow * height, end);
	const data = new Uint8Array(width * height * 4);
	const hidden: boolean[] = [];
	for (let y = 0; y < height; y++) {
		const row = height - 1 - y;
		for (let x = 0; x < width; x++) {
			const at = colours + (row * width + x) * 4;
			const [blue, green, red, alpha] = [0, 1, 2, 3].map((by) => view.getUint8(at + by));
			data.set([red!, green!, blue!, alpha!], (y * width + x) * 4);
			const bits = view.getUint8(mask + row * maskRow + (x >> 3));
			hidden.push(((bits >> (7 - (x & 7))) & 1) === 1);
		}
	}
	return { width, height, data, hidden };
}
