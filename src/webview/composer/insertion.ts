/** A box on the page, in pixels from any one corner. */
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/**
 * The gap that a point means in boxes that stand in rows, as text does: 0 is before the first box,
 * their count is after the last.
 */
export function gapAt(boxes: readonly Box[], x: number, y: number): number {
	return boxes.filter(
		({ left, top, right, bottom }) => bottom < y || (top <= y && (left + right) / 2 < x),
	).length;
}

/** The place of an item, counted from 0, once it is moved into a gap; its own for those beside it. */
export function indexInGap(from: number, gap: number): number {
	return gap > from ? gap - 1 : gap;
}
