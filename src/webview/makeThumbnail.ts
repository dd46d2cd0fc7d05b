import { drawnCanvas } from './composer/drawnCanvas.ts';

/** CSS pixels of the cards in the history, twice for fine screens. */
const longestSide = 256;
/** From 0 to 1. */
const quality = 0.8;

/**
 * A small WebP picture of a picture, as it is transparent or not; its longest side has 256 pixels,
 * or fewer where the picture is smaller. @throws Error when it cannot be decoded or encoded
 */
export async function makeThumbnail(picture: Blob): Promise<Uint8Array<ArrayBuffer>> {
	const full = await createImageBitmap(picture);
	try {
		const scale = Math.min(1, longestSide / Math.max(full.width, full.height));
		const side = (pixels: number): number => Math.max(1, Math.round(pixels * scale));
		const canvas = drawnCanvas(full, { width: side(full.width), height: side(full.height) });
		const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
		return new Uint8Array(await blob.arrayBuffer());
	} finally {
		full.close();
	}
}
