import type { Point } from '../../pictures/paintLayer.ts';

/** Where a pointer, or the cursor that keys move, is. */
export type Touch = {
	/** Picture pixels. */
	readonly at: Point;
	/** 0 to 1 for a pen, `undefined` for what has no pressure. */
	readonly pressure: number | undefined;
	/** Erases instead of painting. */
	readonly isErasing: boolean;
	/** Keeps to straight lines and squares. */
	readonly isStraight: boolean;
};

/** Paints a closed shape as its last touch says. */
export type PaintShape = (corners: readonly Point[], last: Touch) => void;

/** Something that is being painted, from a first touch to its end. */
export type Gesture = {
	readonly move: (touch: Touch) => void;
	/** A key says “here”. @returns whether this ended it */
	readonly press: (touch: Touch) => boolean;
	readonly end: () => void;
	/** Leaves nothing of it. */
	readonly cancel: () => void;
	/** The closed line that shows what would be painted, in picture pixels. */
	readonly band: () => readonly Point[];
};
