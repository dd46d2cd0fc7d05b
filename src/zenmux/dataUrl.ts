import { Buffer } from 'node:buffer';
import { mimeType, type PictureFormat } from '../pictures/format.ts';

/** A picture as text, a third longer than its bytes. */
export async function toDataUrl(format: PictureFormat, picture: Blob): Promise<string> {
	return head(format) + Buffer.from(await picture.arrayBuffer()).toString('base64');
}

/** The characters that {@link toDataUrl} makes of so many bytes. */
export function dataUrlLength(format: PictureFormat, byteLength: number): number {
	return head(format).length + 4 * Math.ceil(byteLength / 3);
}

function head(format: PictureFormat): string {
	return `data:${mimeType[format]};base64,`;
}
