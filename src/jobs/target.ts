import type { PictureFormat } from '../pictures/format.ts';
import type { Size } from '../pictures/size.ts';

/**
 * Which part of a picture stays in sight where it is cropped, as shares of what is cut off: 0 keeps
 * the left or upper end, 1 the other one, 0.5 the middle.
 */
export type Focus = { readonly x: number; readonly y: number };

export const centre: Focus = { x: 0.5, y: 0.5 };

/** What the answer is made into: cropped to the ratio, scaled to exactly these pixels. */
export type Shape = {
	readonly size: Size;
	readonly focus: Focus;
	readonly format: PictureFormat;
	/** Percent, for JPEG and WebP. */
	readonly quality: number;
};

/** What a picture is to become in the workspace, where the settings do not decide. */
export type Target = {
	/** URI of the file that it is to be, exactly that one; `undefined` where the settings say. */
	readonly file: string | undefined;
	/** `undefined` for the picture as ZenMux answers. */
	readonly shape: Shape | undefined;
	/** Whether the person has agreed already that the file is replaced. */
	readonly mayReplace: boolean;
	/** Whether a person picks one of the batch: none is saved before. */
	readonly isPicked: boolean;
};
