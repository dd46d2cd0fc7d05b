import type { Dab } from '../../pictures/paintStroke.ts';
import { brushRadius } from './brush.ts';
import { brushGesture } from './brushGesture.ts';
import type { Gesture, PaintShape, Touch } from './gesture.ts';
import { lassoGesture, polygonGesture } from './lassoGesture.ts';
import type { PaintSession } from './paintSession.ts';
import type { PaintTool } from './paintTool.ts';
import { rectangleGesture } from './rectangleGesture.ts';

/** What the hand holds; the brush's size is its diameter in picture pixels. */
export type HeldTool = {
	readonly tool: PaintTool;
	readonly paint: number;
	readonly brushSize: number;
};

/** Whether something is drawn in one go, or from one key press to the next. */
export type Manner = 'drag' | 'keys';

/** Carries out gestures with the tool of the moment, whatever moves it: pointer, pen or keys. */
export class PaintHand {
	readonly #session: PaintSession;
	readonly #held: () => HeldTool;
	readonly #onCorner: (count: number) => void;
	#gesture: Gesture | undefined;
	#lastDab: Dab | undefined;

	/** `onCorner` is told how many corners are set of what is drawn by keys. */
	constructor(session: PaintSession, held: () => HeldTool, onCorner: (count: number) => void) {
		this.#session = session;
		this.#held = held;
		this.#onCorner = onCorner;
	}

	get isBusy(): boolean {
		return this.#gesture !== undefined;
	}

	/** The closed line that shows what would be painted, in picture pixels. */
	get band(): ReturnType<Gesture['band']> {
		return this.#gesture?.band() ?? [];
	}

	begin(touch: Touch, manner: Manner): void {
		this.cancel();
		this.#gesture = this.#start(touch, manner);
	}

	move(touch: Touch): void {
		this.#gesture?.move(touch);
	}

	/** A key says “here”: begins, goes on or ends. */
	press(touch: Touch): void {
		if (this.#gesture === undefined) this.begin(touch, 'keys');
		else if (this.#gesture.press(touch)) this.#gesture = undefined;
	}

	end(): void {
		this.#gesture?.end();
		this.#gesture = undefined;
	}

	/** @returns whether there was something to give up */
	cancel(): boolean {
		const wasBusy = this.isBusy;
		this.#gesture?.cancel();
		this.#gesture = undefined;
		return wasBusy;
	}

	#start(touch: Touch, manner: Manner): Gesture | undefined {
		const { tool } = this.#held();
		const paintOf = ({ isErasing }: Touch): number =>
			isErasing || tool === 'eraser' ? 0 : this.#held().paint;
		const paintShape: PaintShape = (corners, last) => {
			const radius = brushRadius(this.#held().brushSize, undefined);
			this.#session.shape(corners, radius, paintOf(last));
		};
		switch (tool) {
			case 'brush':
			case 'eraser':
				return this.#brush(touch, paintOf);
			case 'rectangle':
				if (manner === 'keys') this.#onCorner(1);
				return rectangleGesture(touch, paintShape);
			case 'lasso':
				return manner === 'drag'
					? lassoGesture(touch, paintShape)
					: polygonGesture(touch, paintShape, this.#onCorner);
			case 'fill':
				this.#session.fill(touch.at, paintOf(touch));
				return undefined;
		}
	}

	#brush(touch: Touch, paintOf: (touch: Touch) => number): Gesture {
		const dabAt = ({ at, pressure }: Touch): Dab =>
			(this.#lastDab = { ...at, radius: brushRadius(this.#held().brushSize, pressure) });
		const before = touch.isStraight ? this.#lastDab : undefined;
		return brushGesture(this.#session, touch, before, dabAt, paintOf);
	}
}
