/** A marker of a JPEG file with its data, without the length before it (ITU-T T.81, annex B). */
export type JpegSegment = { readonly marker: number; readonly data: Uint8Array };

/** Start of a scan, and end of the image. */
export const startOfScan = 0xda;
export const endOfImage = 0xd9;

/** The segments of a JPEG file up to its end, or to where it is cut or damaged. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment, void, undefined> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 2 || view.getUint16(0) !== 0xffd8) return;
	for (let at = nextMarker(bytes, 2); at + 1 < bytes.length; at = nextMarker(bytes, at)) {
		const marker = bytes[at + 1] ?? 0;
		if (marker === endOfImage) {
			yield { marker, data: new Uint8Array() };
			return;
		}
		if (at + 4 > bytes.length) return;
		const end = at + 2 + view.getUint16(at + 2);
		if (end < at + 4 || end > bytes.length) return;
		yield { marker, data: bytes.subarray(at + 4, end) };
		at = end;
	}
}

/** Where the next marker stands: past fill bytes, a scan's data and its restart markers. */
function nextMarker(bytes: Uint8Array, start: number): number {
	for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		const isRestart = next >= 0xd0 && next <= 0xd7;
		if (next !== 0 && next !== 0xff && !isRestart) return at;
	}
	return bytes.length;
}
