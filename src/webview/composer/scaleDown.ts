import { recommendedPictureBytes } from '../../zenmux/inputLimits.ts';
import { drawnCanvas } from './drawnCanvas.ts';
import { encodedCanvas } from './encodedCanvas.ts';
import { nextSmaller, withinSides } from './scaledSize.ts';

/**
 * The same picture, upright, with no side above 3840 pixels and under 7 MiB. PNG stays PNG, JPEG
 * stays JPEG and WebP stays WebP.
 * @throws Error when it cannot be decoded or encoded
 */
export async function scaledDown(picture: Blob): Promise<Uint8Array<ArrayBuffer>> {
	const full = await createImageBitmap(picture);
	try {
		let size = withinSides(full);
		for (;;) {
			const bytes = await encodedCanvas(drawnCanvas(full, size), picture.type);
			if (bytes.byteLength < recommendedPictureBytes) return bytes;
			size = nextSmaller(size, bytes.byteLength);
		}
	} finally {
		full.close();
	}
}
