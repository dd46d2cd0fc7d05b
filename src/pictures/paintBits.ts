import type { PaintLayer, Rect } from './paintLayer.ts';

/** Bits a pixel when packed: 1 for a mask (0 or 255), 4 for up to 15 numbered paints. */
export type PaintDepth = 1 | 4;

/** A layer's pixels packed into bits, each row beginning at a byte. */
export type PackedLayer = {
	/** Bytes a row. */
	readonly stride: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The packed bytes that hold a rectangle of pixels: columns and rows of bytes. */
export function packedRect(rect: Rect, depth: PaintDepth): Rect {
	const perByte = 8 / depth;
	const x = Math.floor(rect.x / perByte);
	const width = Math.ceil((rect.x + rect.width) / perByte) - x;
	return { x, y: rect.y, width, height: rect.height };
}

/** Packs a whole layer. */
export function packLayer(layer: PaintLayer, depth: PaintDepth): PackedLayer {
	const stride = Math.ceil((layer.width * depth) / 8);
	const bytes = new Uint8Array(stride * layer.height);
	for (let y = 0; y < layer.height; y++) {
		for (let x = 0; x < stride; x++) bytes[y * stride + x] = packByte(layer, depth, x, y);
	}
	return { stride, bytes };
}

/** The pixels of one packed byte, the leftmost in its highest bits; beyond the row’s end 0. */
export function packByte(
	{ width, data }: PaintLayer,
	depth: PaintDepth,
	x: number,
	y: number,
): number {
	const first = x * (8 / depth);
	const start = y * width + first;
	const count = Math.min(8 / depth, width - first);
	const at = (index: number): number => (index < count ? (data[start + index] ?? 0) : 0);
	if (depth === 4) return (at(0) << 4) | at(1);
	// A painted pixel of a mask has all bits: each keeps the one of its place.
	return (
		(at(0) & 128) |
		(at(1) & 64) |
		(at(2) & 32) |
		(at(3) & 16) |
		(at(4) & 8) |
		(at(5) & 4) |
		(at(6) & 2) |
		(at(7) & 1)
	);
}

/** Writes the pixels of one packed byte back into a layer. */
export function unpackByte(
	{ width, data }: PaintLayer,
	depth: PaintDepth,
	x: number,
	y: number,
	byte: number,
): void {
	const first = x * (8 / depth);
	const start = y * width + first;
	const count = Math.min(8 / depth, width - first);
	if (depth === 4) {
		data[start] = byte >> 4;
		if (count > 1) data[start + 1] = byte & 15;
		return;
	}
	for (let index = 0; index < count; index++) data[start + index] = -((byte >> (7 - index)) & 1);
}

/** How many pixels each packed byte, from 0 to 255, holds that are not 0. */
export const paintedIn: Readonly<Record<PaintDepth, Uint8Array>> = {
	1: Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length),
	4: Uint8Array.from({ length: 256 }, (_, byte) => Number(byte > 15) + Number(byte % 16 > 0)),
};
