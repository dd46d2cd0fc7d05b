const bitmaps = new WeakMap<Blob, Map<number, Promise<ImageBitmap | undefined>>>();

/**
 * A picture decoded at a height in device pixels, the width in proportion. Every picture is decoded
 * once at each height, wherever it is shown. @returns `undefined` when it cannot be decoded
 */
export function scaledBitmap(picture: Blob, height: number): Promise<ImageBitmap | undefined> {
	const known = bitmaps.get(picture) ?? new Map<number, Promise<ImageBitmap | undefined>>();
	bitmaps.set(picture, known);
	const bitmap = known.get(height) ?? decode(picture, height);
	known.set(height, bitmap);
	return bitmap;
}

async function decode(picture: Blob, resizeHeight: number): Promise<ImageBitmap | undefined> {
	try {
		return await createImageBitmap(picture, { resizeHeight, resizeQuality: 'high' });
	} catch {
		return undefined;
	}
}
