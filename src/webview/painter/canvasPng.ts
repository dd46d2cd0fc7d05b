import type { PaintLayer } from '../../pictures/paintLayer.ts';
import { encodePaint, type PngColour } from '../../pictures/paintPng.ts';

/** Bytes; ZenMux takes masks under 4 MB. */
const maxBytes = 4_000_000;
/** Rows that are put on the canvas at a time. */
const stripHeight = 256;

/**
 * Writes a layer as PNG of its size: by the browser, which is fast and does it beside our thread,
 * and where that comes out too large (thousands of thin strokes) by our own, which packs closer.
 * @param colourOf alpha 0 or 255 only: a canvas keeps no other colour exactly
 */
export async function canvasPng(
	layer: PaintLayer,
	colourOf: (paint: number) => PngColour,
): Promise<Uint8Array<ArrayBuffer>> {
	const { width, height } = layer;
	const words = Uint32Array.from({ length: 256 }, (_, paint) => {
		const [red, green, blue, alpha] = colourOf(paint);
		return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
	});
	const canvas = new OffscreenCanvas(width, height);
	// What is only written to need not go to the graphics card.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) return encodePaint(layer, colourOf);
	const strip = new ImageData(width, Math.min(stripHeight, height));
	const pixels = new Uint32Array(strip.data.buffer);
	for (let top = 0; top < height; top += strip.height) {
		const paints = layer.data.subarray(top * width, (top + strip.height) * width);
		for (let index = 0; index < paints.length; index++) {
			pixels[index] = words[paints[index] ?? 0] ?? 0;
		}
		context.putImageData(strip, 0, top);
	}
	const png = await canvas.convertToBlob({ type: 'image/png' });
	if (png.size >= maxBytes) return encodePaint(layer, colourOf);
	return new Uint8Array(await png.arrayBuffer());
}
