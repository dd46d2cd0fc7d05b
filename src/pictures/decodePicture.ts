import * as l10n from '@vscode/l10n';
import { readShape } from './format.ts';
import { decodeJpeg } from './jpeg.ts';
import { readOrientation } from './orientation.ts';
import { decodePng, type PngPicture } from './png.ts';
import { turned } from './turned.ts';
import { UnreadablePictureError } from './unreadablePictureError.ts';

/**
 * Decodes a PNG or JPEG picture and turns it upright. What the numbers of a JPEG picture mean is
 * not read: it is taken for sRGB, which it nearly always is.
 * @throws {UnreadablePictureError} when it is damaged, far too large or of another type
 */
export function decodePicture(bytes: Uint8Array): PngPicture {
	const orientation = readOrientation(bytes);
	if (readShape(bytes)?.format === 'jpeg') {
		return { ...turned(decodeJpeg(bytes), orientation), colour: [] };
	}
	if (readShape(bytes)?.format === 'webp') throw unreadable();
	const { colour, ...pixels } = decodePng(bytes);
	return { ...turned(pixels, orientation), colour };
}

function unreadable(): UnreadablePictureError {
	return new UnreadablePictureError(
		l10n.t('A WebP picture cannot be scaled here. Take a PNG or JPEG picture.'),
	);
}
