import { Buffer } from 'node:buffer';
import { mimeType, type PictureFormat } from '../pictures/format.ts';

/** A picture as text, a third longer than its bytes. */
export function toDataUrl(format: PictureFormat, bytes: Uint8Array<ArrayBuffer>): string {
	const { buffer, byteOffset, byteLength } = bytes;
	return head(format) + Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** The characters that {@link toDataUrl} makes of so many bytes. */
export function dataUrlLength(format: PictureFormat, byteLength: number): number {
	return head(format).length + 4 * Math.ceil(byteLength / 3);
}

function head(format: PictureFormat): string {
	return `data:${mimeType[format]};base64,`;
}
