import type { Dab } from '../../pictures/paintStroke.ts';
import type { Gesture, Touch } from './gesture.ts';
import type { PaintSession } from './paintSession.ts';

/** A move shorter than this share of the brush's radius waits for the next one. */
const minMove = 1 / 32;

/**
 * A stroke of a round brush. It begins with a dab, or with a straight line from `before`.
 * @param paintOf the paint for a touch; 0 erases
 */
export function brushGesture(
	session: PaintSession,
	first: Touch,
	before: Dab | undefined,
	dabAt: (touch: Touch) => Dab,
	paintOf: (touch: Touch) => number,
): Gesture {
	let last = dabAt(first);
	let waiting: { readonly dab: Dab; readonly paint: number } | undefined;
	session.stroke(before ?? last, last, paintOf(first));
	const drawWaiting = (): void => {
		if (waiting === undefined) return;
		session.stroke(last, waiting.dab, waiting.paint);
		last = waiting.dab;
		waiting = undefined;
	};
	const end = (): void => {
		drawWaiting();
		session.endStep();
	};
	return {
		move: (touch) => {
			const paint = paintOf(touch);
			if (paint !== waiting?.paint) drawWaiting();
			waiting = { dab: dabAt(touch), paint };
			const moved = Math.hypot(waiting.dab.x - last.x, waiting.dab.y - last.y);
			const grown = Math.abs(waiting.dab.radius - last.radius);
			if (moved + grown >= last.radius * minMove) drawWaiting();
		},
		press: () => {
			end();
			return true;
		},
		end,
		cancel: () => session.dropStep(),
		band: () => [],
	};
}
