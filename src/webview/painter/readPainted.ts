import { emptyLayer, type PaintLayer } from '../../pictures/paintLayer.ts';
import type { Size } from '../../pictures/size.ts';
import type { Palette } from './palette.ts';
import { maskPaint } from './paintSession.ts';

/** Rows that are read at a time, so that a large picture is not held twice. */
const stripHeight = 256;

/** Reads a mask: what is more transparent than not is painted. */
export async function readMask(png: Blob, size: Size): Promise<PaintLayer> {
	return readLayer(png, size, (pixel) => (pixel >>> 24 < 128 ? maskPaint : 0));
}

/** Reads markup: what is more opaque than not is painted in the nearest colour of the palette. */
export async function readMarkup(png: Blob, size: Size, palette: Palette): Promise<PaintLayer> {
	const paints = new Map<number, number>();
	return readLayer(png, size, (pixel) => {
		if (pixel >>> 24 < 128) return 0;
		const known = paints.get(pixel);
		if (known !== undefined) return known;
		const paint = palette.paintOf([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]);
		paints.set(pixel, paint);
		return paint;
	});
}

/** `paintOf` gets a pixel as alpha, blue, green, red from the highest byte to the lowest. */
async function readLayer(
	png: Blob,
	size: Size,
	paintOf: (pixel: number) => number,
): Promise<PaintLayer> {
	const layer = emptyLayer(size);
	const bitmap = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(size.width, stripHeight);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	for (let top = 0; context !== null && top < size.height; top += stripHeight) {
		const height = Math.min(stripHeight, size.height - top);
		context.clearRect(0, 0, size.width, stripHeight);
		context.imageSmoothingEnabled = false;
		context.drawImage(bitmap, 0, -top, size.width, size.height);
		const { data } = context.getImageData(0, 0, size.width, height);
		const pixels = new Uint32Array(data.buffer);
		pixels.forEach((pixel, index) => {
			layer.data[top * size.width + index] = paintOf(pixel);
		});
	}
	bitmap.close();
	return layer;
}
