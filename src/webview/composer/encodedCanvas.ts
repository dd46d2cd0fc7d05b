/** Of JPEG and WebP; from 0 to 1. */
const usualQuality = 0.92;

/**
 * What is on a canvas as the bytes of a picture file.
 * @throws Error when the browser cannot make them, such as for want of memory
 */
export async function encodedCanvas(
	canvas: OffscreenCanvas,
	type: string,
	quality = usualQuality,
): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await canvas.convertToBlob({ type, quality });
	return new Uint8Array(await blob.arrayBuffer());
}
