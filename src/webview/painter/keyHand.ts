import type { Point } from '../../pictures/paintLayer.ts';
import type { Touch } from './gesture.ts';
import type { PaintHand } from './paintHand.ts';
import type { PaintScreen } from './paintScreen.ts';
import { toPicture, toScreen } from './view.ts';

/** The way that each arrow key goes. */
const ways: Readonly<Record<string, Point | undefined>> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};

/** CSS pixels that a key moves the cursor, alone and with Shift. */
const [smallStep, bigStep] = [1, 10];

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What is seen of the picture, and how to see another part. */
type Sight = Pick<PaintScreen, 'view' | 'viewport' | 'show'>;

/**
 * Paints without a pointer: arrow keys move a cursor, Space held is a pressed button, and Enter
 * puts the tool down or lifts it.
 */
export class KeyHand {
	readonly #hand: PaintHand;
	readonly #screen: Sight;
	/** Picture pixels; `undefined` while a pointer is used. */
	#cursor: Point | undefined;
	/** What Space, while it is held, turned out to be for. */
	#space: 'free' | 'held' | 'painting' | 'moving' = 'free';

	constructor(hand: PaintHand, screen: Sight) {
		this.#hand = hand;
		this.#screen = screen;
	}

	/** Where the keys’ cursor is, in device pixels; `undefined` while a pointer is used. */
	get place(): Point | undefined {
		return this.#cursor && toScreen(this.#screen.view, this.#cursor);
	}

	/** Whether a drag moves the picture. */
	get isSpaceHeld(): boolean {
		return this.#space !== 'free';
	}

	/** A pointer is used from now on: nothing happens when Space is let go. */
	giveUp(): void {
		this.#cursor = undefined;
		if (this.#space === 'held') this.#space = 'moving';
	}

	/**
	 * @param pointer where the pointer is in device pixels: the cursor begins there
	 * @returns whether the key means something here
	 */
	press(press: Press, pointer: Point | undefined): boolean {
		if (press.ctrlKey || press.metaKey) return false;
		const way = ways[press.key];
		if (way !== undefined) this.#step(press, way, pointer);
		else if (press.key === 'Enter') this.#hand.press(this.#touch(press, pointer));
		else if (press.key !== ' ') return false;
		else if (this.#space === 'free') this.#space = 'held';
		return true;
	}

	/** Space was let go. */
	release(press: Press): void {
		const wasTapped = this.#space === 'held' && this.#cursor !== undefined;
		this.leave();
		if (!wasTapped) return;
		const touch = this.#touch(press, undefined);
		if (this.#hand.isBusy) {
			this.#hand.press(touch);
		} else {
			this.#hand.begin(touch, 'drag');
			this.#hand.end();
		}
	}

	/** Keys go elsewhere from now on: nobody will hear that Space is let go. */
	leave(): void {
		if (this.#space === 'painting') this.#hand.end();
		this.#space = 'free';
	}

	#step(press: Press, way: Point, pointer: Point | undefined): void {
		const touch = this.#touch(press, pointer);
		if (this.#space === 'held' && !this.#hand.isBusy) {
			this.#space = 'painting';
			this.#hand.begin(touch, 'drag');
		}
		const step = (press.shiftKey ? bigStep : smallStep) * devicePixelRatio;
		const from = toScreen(this.#screen.view, touch.at);
		const { width, height } = this.#screen.viewport;
		const place = { x: from.x + way.x * step, y: from.y + way.y * step };
		this.#cursor = toPicture(this.#screen.view, place);
		this.#hand.move({ ...touch, at: this.#cursor, isStraight: false });
		// The picture comes along where the cursor would leave the screen.
		const dx = place.x - Math.min(width, Math.max(0, place.x));
		const dy = place.y - Math.min(height, Math.max(0, place.y));
		const { view } = this.#screen;
		if (dx !== 0 || dy !== 0) this.#screen.show({ ...view, x: view.x - dx, y: view.y - dy });
	}

	#touch({ altKey, shiftKey }: Press, pointer: Point | undefined): Touch {
		const { width, height } = this.#screen.viewport;
		const start = pointer ?? { x: width / 2, y: height / 2 };
		this.#cursor ??= toPicture(this.#screen.view, start);
		return { at: this.#cursor, pressure: undefined, isErasing: altKey, isStraight: shiftKey };
	}
}
