/** A chunk of a WebP file (WebP container specification). */
export type WebpChunk = { readonly type: string; readonly data: Uint8Array };

/** Bytes of the file's header, and of a chunk's. */
const fileHeader = 12;
const chunkHeader = 8;

/** How many bytes a WebP file says that it has. */
export function webpLength(bytes: Uint8Array): number {
	return chunkHeader + readLength(bytes, 4);
}

/** The whole chunks of a WebP file. */
export function* webpChunks(bytes: Uint8Array): Generator<WebpChunk, void, undefined> {
	let start = fileHeader;
	while (start + chunkHeader <= bytes.length) {
		const length = readLength(bytes, start + 4);
		const data = bytes.subarray(start + chunkHeader, start + chunkHeader + length);
		if (data.length < length) return;
		yield { type: String.fromCharCode(...bytes.subarray(start, start + 4)), data };
		start += chunkHeader + length + (length % 2);
	}
}

function readLength(bytes: Uint8Array, offset: number): number {
	return new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset, true);
}
