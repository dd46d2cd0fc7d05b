import { exifOrientation, type Orientation } from './exifOrientation.ts';
import { readShape, type PictureShape } from './format.ts';
import { jpegSegments, startOfScan } from './jpegSegments.ts';
import { pngHeaders } from './pngChunks.ts';
import type { Size } from './size.ts';
import { webpChunks } from './webpChunks.ts';

/** “Exif” and two zeros, before the data in a JPEG file and in some WebP files. */
const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;
const app1 = 0xe1;

/**
 * What a picture's Exif data say of how it is turned.
 * @returns 1 when nothing says otherwise
 */
export function readOrientation(bytes: Uint8Array): Orientation {
	const exif = findExif(bytes);
	if (exif === undefined) return 1;
	return exifOrientation(isMarked(exif) ? exif.subarray(exifMark.length) : exif);
}

/**
 * The sides of a picture as VS Code shows it. Chromium turns JPEG and PNG pictures, but no WebP
 * (tried with 156), and of a PNG's Exif data it reads only what stands before the pixels.
 */
export function uprightSize(
	{ format, width, height }: PictureShape,
	orientation: Orientation,
): Size {
	const isOnSide = orientation >= 5 && format !== 'webp';
	return isOnSide ? { width: height, height: width } : { width, height };
}

function findExif(bytes: Uint8Array): Uint8Array | undefined {
	switch (readShape(bytes)?.format) {
		case 'jpeg':
			return findJpegExif(bytes);
		case 'png':
			return pngHeaders(bytes).find(({ type }) => type === 'eXIf')?.data;
		case 'webp':
			return [...webpChunks(bytes)].find(({ type }) => type === 'EXIF')?.data;
		case undefined:
			return undefined;
	}
}

function findJpegExif(bytes: Uint8Array): Uint8Array | undefined {
	for (const { marker, data } of jpegSegments(bytes)) {
		if (marker === app1 && isMarked(data)) return data;
		if (marker === startOfScan) break;
	}
	return undefined;
}

function isMarked(data: Uint8Array): boolean {
	return exifMark.every((byte, index) => data[index] === byte);
}
