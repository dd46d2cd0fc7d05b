/** How a picture lies (Exif 2.32, tag 274); 1: upright, 5 to 8: on its side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
const orientationTag = 274;
const shortType = 3;
/** Bytes of a directory's entry. */
const entryBytes = 12;

/**
 * The orientation in Exif data, which is a TIFF file.
 * @returns 1 when it has none, or cannot be read
 */
export function exifOrientation(tiff: Uint8Array): Orientation {
	const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
	try {
		const isLittle = isLittleEndian(view);
		const directory = view.getUint32(4, isLittle);
		const count = view.getUint16(directory, isLittle);
		for (let index = 0; index < count; index++) {
			const entry = directory + 2 + index * entryBytes;
			if (view.getUint16(entry, isLittle) !== orientationTag) continue;
			if (view.getUint16(entry + 2, isLittle) !== shortType) return 1;
			const value = view.getUint16(entry + 8, isLittle);
			return orientations.find((orientation) => orientation === value) ?? 1;
		}
	} catch (error) {
		// An offset led out of the data: it is damaged, which viewers overlook.
		if (!(error instanceof RangeError)) throw error;
	}
	return 1;
}

/** @throws {RangeError} when this is no TIFF file */
function isLittleEndian(view: DataView): boolean {
	switch (view.getUint32(0)) {
		case 0x49492a00:
			return true;
		case 0x4d4d002a:
			return false;
		default:
			throw new RangeError('Not a TIFF file.');
	}
}
