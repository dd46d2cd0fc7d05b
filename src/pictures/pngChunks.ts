/** A whole chunk of a PNG file, by the offsets of its bytes (PNG specification, 5.3). */
export type PngChunk = {
	readonly type: string;
	/** From its length to its checksum. */
	readonly start: number;
	readonly end: number;
	readonly data: Uint8Array;
};

/** Bytes before the first chunk, and those of a chunk besides its data. */
/** The bytes that every PNG begins with. */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const frameBytes = 12;

/** The chunks of a PNG file up to its end, or to where it is cut; checksums are not checked. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk, void, undefined> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let start: number = pngSignature.length;
	while (isPng(bytes) && start + frameBytes <= bytes.length) {
		const end = start + frameBytes + view.getUint32(start);
		if (end > bytes.length) return;
		const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
		yield { type, start, end, data: bytes.subarray(start + 8, end - 4) };
		if (type === 'IEND') return;
		start = end;
	}
}

/** The chunks before the pixel data: what says how to read it. */
export function pngHeaders(bytes: Uint8Array): readonly PngChunk[] {
	const headers: PngChunk[] = [];
	for (const chunk of pngChunks(bytes)) {
		if (chunk.type === 'IDAT') break;
		headers.push(chunk);
	}
	return headers;
}

/** Whether these are bytes of a PNG file, whole or not. */
function isPng(bytes: Uint8Array): boolean {
	return pngSignature.every((byte, index) => bytes[index] === byte);
}
