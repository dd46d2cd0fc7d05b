/** A decoded picture. */
export type Pixels = {
	/** Sides in pixels. */
	readonly width: number;
	readonly height: number;
	/** Red, green, blue and alpha, 8 bits each, alpha not multiplied in, row by row. */
	readonly data: Uint8Array<ArrayBuffer>;
};

/** Bytes of one pixel. */
export const pixelBytes = 4;
