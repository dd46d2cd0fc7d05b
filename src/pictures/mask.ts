/** A region of a picture, one byte a pixel, row by row: 255 may change, 0 stays as it is. */
export type Mask = {
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array<ArrayBuffer>;
};
