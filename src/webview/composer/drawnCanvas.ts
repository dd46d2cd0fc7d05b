import type { Size } from '../../pictures/size.ts';

/**
 * A picture drawn at a size in pixels, upright. Opaque pixels are exact where nothing is scaled;
 * what is partly transparent is rounded, as canvases keep colours multiplied by their opacity.
 * @throws Error when the browser has no memory for it
 */
export function drawnCanvas(bitmap: ImageBitmap, { width, height }: Size): OffscreenCanvas {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('The browser gives no canvas to draw a picture on.');
	context.imageSmoothingQuality = 'high';
	context.drawImage(bitmap, 0, 0, width, height);
	return canvas;
}
