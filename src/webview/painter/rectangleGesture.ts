import type { Point } from '../../pictures/paintLayer.ts';
import type { Gesture, PaintShape, Touch } from './gesture.ts';

/** A rectangle between two touches; it covers every pixel that it meets. */
export function rectangleGesture(first: Touch, paintShape: PaintShape): Gesture {
	let last = first;
	const corners = (): readonly Point[] => cornersBetween(first.at, oppositeOf(first, last));
	const end = (): void => paintShape(corners(), last);
	return {
		move: (touch) => {
			last = touch;
		},
		press: (touch) => {
			last = touch;
			end();
			return true;
		},
		end,
		cancel: () => undefined,
		band: corners,
	};
}

/** The corner opposite to the first; of a square while lines are kept straight. */
function oppositeOf({ at }: Touch, last: Touch): Point {
	if (!last.isStraight) return last.at;
	const [dx, dy] = [last.at.x - at.x, last.at.y - at.y];
	const side = Math.max(Math.abs(dx), Math.abs(dy));
	return { x: at.x + (dx < 0 ? -side : side), y: at.y + (dy < 0 ? -side : side) };
}

function cornersBetween(one: Point, other: Point): readonly Point[] {
	const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
	const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
	const [x, y] = [Math.floor(left), Math.floor(top)];
	const [end, foot] = [Math.ceil(right), Math.ceil(bottom)];
	return [
		{ x, y },
		{ x: end, y },
		{ x: end, y: foot },
		{ x, y: foot },
	];
}
