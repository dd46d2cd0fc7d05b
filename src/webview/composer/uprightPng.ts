import { drawnCanvas } from './drawnCanvas.ts';
import { encodedCanvas } from './encodedCanvas.ts';

/** See {@link uprightPicture}. @throws Error when it cannot be decoded or encoded */
export function uprightPng(picture: Blob): Promise<Uint8Array<ArrayBuffer>> {
	return uprightPicture(picture, 'image/png');
}

/**
 * A picture in another type, turned the way its EXIF orientation says and in the colours of sRGB, as
 * it is shown. Every pixel is handed over exactly but the partly transparent ones of a turned PNG,
 * which are rounded.
 * @param quality from 0 to 1
 * @throws Error when it cannot be decoded or encoded
 */
export async function uprightPicture(
	picture: Blob,
	type: string,
	quality?: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const bitmap = await createImageBitmap(picture, { premultiplyAlpha: 'none' });
	try {
		const canvas = isTurned(picture) ? drawnCanvas(bitmap, bitmap) : filledCanvas(bitmap);
		return await encodedCanvas(canvas, type, quality);
	} finally {
		bitmap.close();
	}
}

/** Browsers turn JPEG and PNG pictures but no WebP (tried with Chromium 156). */
function isTurned({ type }: Blob): boolean {
	return type !== 'image/webp';
}

/** The bitmap is handed over and not drawn: it keeps each pixel, but would forget its turn. */
function filledCanvas(bitmap: ImageBitmap): OffscreenCanvas {
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('bitmaprenderer');
	if (context === null) throw new Error('The browser gives no canvas to hold a picture.');
	context.transferFromImageBitmap(bitmap);
	return canvas;
}
