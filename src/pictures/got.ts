import type { PictureShape } from './format.ts';

/** What a picture is, as its bytes say. */
export type Got = PictureShape & {
	/** Whether any pixel is transparent; `undefined` where that cannot be told. */
	readonly isTransparent: boolean | undefined;
};
