import type { Size } from '../pictures/size.ts';
import type { PictureType } from './pictureType.ts';

/** What is known of a picture's file. */
export type CheckedPicture = {
	/** URI. */
	readonly file: string;
	readonly byteLength: number;
	/** What its bytes say; `undefined` of what cannot be told. */
	readonly type: PictureType | undefined;
	/** Pixels, as people see it; `undefined` of what cannot be read. */
	readonly size: Size | undefined;
	/** Whether surely no pixel is transparent; looked for only where it is to be transparent. */
	readonly isOpaque: boolean;
	/** What asks for transparency; for a recipe, where it does. */
	readonly transparency: 'name' | Place | undefined;
};

/** A link to a picture, or the words of a recipe, as they were seen. */
export type Place = {
	/** URI. */
	readonly document: string;
	/** The text there, and its offsets in UTF-16 units. */
	readonly written: string;
	readonly start: number;
	readonly end: number;
};

/** A link to a picture, and what the code says of it. */
export type Use = Place & {
	/** Pixels; `undefined` where the code does not say. */
	readonly width: number | undefined;
	readonly height: number | undefined;
	/** Width / height, where the code says only that. */
	readonly ratio: number | undefined;
	/** Whether the code says the size of a box, which a picture of another shape fills as well. */
	readonly isBox: boolean;
	/** Whether its size in the code can be written anew. */
	readonly canSay: boolean;
};
