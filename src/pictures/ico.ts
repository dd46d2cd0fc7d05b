import { joined } from './joined.ts';
import { pixelBytes, type Pixels } from './pixels.ts';

const headerLength = 6;
const entryLength = 16;
const bitmapHeaderLength = 40;

/**
 * Puts pictures of one icon into a file (`.ico`). They are bitmaps of 32 bits with a mask beside
 * them, not PNG files: old readers of Windows take PNG for 256 pixels only, if at all.
 * Source: Microsoft, “Icons” (Win32) and BITMAPINFOHEADER.
 * @param pictures with sides of 1 to 256 pixels
 * @throws RangeError for a larger one
 */
export function encodeIco(pictures: readonly Pixels[]): Uint8Array<ArrayBuffer> {
	const bitmaps = pictures.map(bitmapOf);
	const directory = new DataView(new ArrayBuffer(headerLength + entryLength * pictures.length));
	directory.setUint16(2, 1, true);
	directory.setUint16(4, pictures.length, true);
	let offset = directory.byteLength;
	pictures.forEach(({ width, height }, index) => {
		if (Math.max(width, height) > 256) {
			throw new RangeError(`An icon of ${width} × ${height} pixels does not fit into an ICO file.`);
		}
		const at = headerLength + entryLength * index;
		const { byteLength = 0 } = bitmaps[index] ?? {};
		// 256 is written as 0, which is what a byte keeps of it.
		directory.setUint8(at, width);
		directory.setUint8(at + 1, height);
		directory.setUint16(at + 4, 1, true);
		directory.setUint16(at + 6, 32, true);
		directory.setUint32(at + 8, byteLength, true);
		directory.setUint32(at + 12, offset, true);
		offset += byteLength;
	});
	return joined([new Uint8Array(directory.buffer), ...bitmaps]);
}

/** A bitmap without a file's header, the last row first, then one bit for each transparent pixel. */
function bitmapOf({ width, height, data }: Pixels): Uint8Array<ArrayBuffer> {
	const colours = width * height * pixelBytes;
	const maskRow = Math.ceil(width / 32) * 4;
	const bytes = new Uint8Array(bitmapHeaderLength + colours + maskRow * height);
	const header = new DataView(bytes.buffer);
	header.setUint32(0, bitmapHeaderLength, true);
	header.setInt32(4, width, true);
	// The mask counts as a second picture above the first.
	header.setInt32(8, 2 * height, true);
	header.setUint16(12, 1, true);
	header.setUint16(14, 32, true);
	header.setUint32(20, colours + maskRow * height, true);
	for (let y = 0; y < height; y++) {
		const row = height - 1 - y;
		for (let x = 0; x < width; x++) {
			const from = (y * width + x) * pixelBytes;
			const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(from, from + pixelBytes);
			bytes.set([blue, green, red, alpha], bitmapHeaderLength + (row * width + x) * pixelBytes);
			const mask = bitmapHeaderLength + colours + row * maskRow + (x >> 3);
			if (alpha === 0) bytes[mask] = (bytes[mask] ?? 0) | (0x80 >> (x & 7));
		}
	}
	return bytes;
}
