import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

/** The picture types that ZenMux's Images API makes. */
export type PictureFormat = 'png' | 'jpeg' | 'webp';

/** What the first bytes of a picture say; sides in pixels, before any EXIF rotation. */
export type PictureShape = {
	readonly format: PictureFormat;
	readonly width: number;
	readonly height: number;
};

/** File name extensions, without the dot. */
export const fileExtension: Readonly<Record<PictureFormat, string>> = {
	png: 'png',
	jpeg: 'jpg',
	webp: 'webp',
};

/** Media types (IANA). */
export const mimeType: Readonly<Record<PictureFormat, string>> = {
	png: 'image/png',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
};

/** A type's own reader comes before the bytes are trusted: it throws on what it cannot read. */
const readers = [
	['png', PNG],
	['jpeg', JPG],
	['webp', WEBP],
] as const;

/** Sides are in the first segments; a damaged JPEG must not be searched byte by byte to its end. */
const maxHeaderBytes = 1 << 20;
/** Where the sides of a WebP picture end, the last of the three; the readers do not look. */
const minHeaderBytes = 30;

/**
 * Type and size of a picture, whatever its name claims.
 * @returns `undefined` for an empty, unreadable or other picture
 */
export function readShape(bytes: Uint8Array): PictureShape | undefined {
	const head = bytes.subarray(0, maxHeaderBytes);
	if (head.length < minHeaderBytes) return undefined;
	try {
		for (const [format, reader] of readers) {
			if (!reader.validate(head)) continue;
			const { width, height } = reader.calculate(head);
			return isSide(width) && isSide(height) ? { format, width, height } : undefined;
		}
	} catch {
		// The reader met bytes it cannot read: this is the answer.
	}
	return undefined;
}

function isSide(pixels: number): boolean {
	return Number.isInteger(pixels) && pixels > 0;
}
