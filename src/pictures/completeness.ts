import type { PictureFormat } from './format.ts';
import { endOfImage, jpegSegments } from './jpegSegments.ts';
import { pngChunks } from './pngChunks.ts';
import { webpLength } from './webpChunks.ts';

/**
 * Whether a picture's file has its end: found without decoding, so damage inside stays unseen.
 * @param format as its first bytes say, see `readShape`
 */
export function isComplete(bytes: Uint8Array, format: PictureFormat): boolean {
	switch (format) {
		case 'png':
			return [...pngChunks(bytes)].some(({ type }) => type === 'IEND');
		case 'jpeg':
			return [...jpegSegments(bytes)].some(({ marker }) => marker === endOfImage);
		case 'webp':
			return webpLength(bytes) <= bytes.length;
	}
}
