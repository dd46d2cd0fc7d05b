import type { PictureFormat } from './format.ts';
import { hasAlpha } from './pngColour.ts';
import { webpChunks } from './webpChunks.ts';

/** Whether a file can say of its pixels that they are transparent; its header tells. */
export function canBeTransparent(bytes: Uint8Array, format: PictureFormat): boolean {
	switch (format) {
		case 'png':
			return hasAlpha(bytes);
		case 'jpeg':
			return false;
		case 'webp':
			return hasWebpAlpha(bytes);
	}
}

/** The bit that stands for alpha, in both kinds of WebP headers that have one. */
const alphaBit = 0x10;

/** The first chunk tells what kind of WebP it is (WebP container and lossless specifications). */
function hasWebpAlpha(bytes: Uint8Array): boolean {
	for (const { type, data } of webpChunks(bytes)) {
		if (type === 'VP8X') return hasAlphaBit(data[0]);
		// A signature, 14 bits for each side, and the bit.
		if (type === 'VP8L') return hasAlphaBit(data[4]);
		return false;
	}
	return false;
}

function hasAlphaBit(byte = 0): boolean {
	return (byte & alphaBit) !== 0;
}
