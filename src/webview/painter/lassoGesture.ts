import type { Point } from '../../pictures/paintLayer.ts';
import type { Gesture, PaintShape, Touch } from './gesture.ts';

/** A closed line drawn by hand; what it surrounds is the shape. */
export function lassoGesture(first: Touch, paintShape: PaintShape): Gesture {
	const corners = [first.at];
	let last = first;
	const end = (): void => paintShape(corners, last);
	return {
		move: (touch) => {
			last = touch;
			corners.push(touch.at);
		},
		press: () => {
			end();
			return true;
		},
		end,
		cancel: () => undefined,
		band: () => corners,
	};
}

/**
 * A polygon whose corners are set one by one with a key; the same corner twice closes it.
 * @param onCorner is told how many corners are set
 */
export function polygonGesture(
	first: Touch,
	paintShape: PaintShape,
	onCorner: (count: number) => void,
): Gesture {
	const corners: Point[] = [first.at];
	let last = first;
	const end = (): void => paintShape(corners, last);
	onCorner(1);
	return {
		move: (touch) => {
			last = touch;
		},
		press: (touch) => {
			const before = corners.at(-1);
			const isClosed = before?.x === touch.at.x && before.y === touch.at.y;
			last = touch;
			if (isClosed) end();
			else onCorner(corners.push(touch.at));
			return isClosed;
		},
		end,
		cancel: () => undefined,
		band: () => [...corners, last.at],
	};
}
