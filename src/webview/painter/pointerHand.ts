import type { Point } from '../../pictures/paintLayer.ts';
import type { Touch } from './gesture.ts';
import type { PaintHand } from './paintHand.ts';
import type { PaintInput, PointerPlace } from './paintInput.ts';
import type { PaintScreen } from './paintScreen.ts';
import { pinchView } from './pinch.ts';
import { toPicture, zoomAt } from './view.ts';

/** How far the wheel zooms: the share of a CSS pixel, and the most pixels that one event counts. */
const [zoomPerPixel, maxZoomPixels] = [0.01, 25];

/** What is seen of the picture, and how to see another part. */
type Sight = Pick<PaintScreen, 'view' | 'show' | 'placeOf'>;

/** Turns what pointers do into painting, moving and zooming. */
export class PointerHand {
	readonly #hand: PaintHand;
	readonly #screen: Sight;
	readonly #onBrushStep: (direction: 1 | -1) => void;
	/** Where each finger that touches the screen is, in device pixels. */
	readonly #fingers = new Map<number, Point>();
	/** The pointer that paints or moves the picture. */
	#active: { readonly id: number; readonly does: 'paint' | 'pan' } | undefined;
	/** Where the pointer is, in device pixels; `undefined` while it is elsewhere. */
	#place: Point | undefined;
	#pressure: number | undefined;

	constructor(hand: PaintHand, screen: Sight, onBrushStep: (direction: 1 | -1) => void) {
		this.#hand = hand;
		this.#screen = screen;
		this.#onBrushStep = onBrushStep;
	}

	get place(): Point | undefined {
		return this.#place;
	}

	/** Of a pen that paints, 0 to 1. */
	get pressure(): number | undefined {
		return this.#active?.does === 'paint' ? this.#pressure : undefined;
	}

	handle(input: PaintInput): void {
		switch (input.kind) {
			case 'down':
				this.#down(input);
				break;
			case 'move':
				this.#move(input.id, input.places);
				break;
			case 'up':
			case 'cancel':
				this.#up(input.id, input.kind);
				break;
			case 'leave':
				if (this.#active === undefined) this.#place = undefined;
				break;
			case 'wheel':
				this.#wheel(input);
		}
	}

	#down({ id, isFinger, isPan, place }: Extract<PaintInput, { kind: 'down' }>): void {
		const at = this.#screen.placeOf(place.client);
		if (isFinger) this.#fingers.set(id, at);
		this.#place = at;
		this.#pressure = place.pressure;
		if (this.#fingers.size > 1) {
			// A second finger means that the first was not meant to paint.
			if (this.#active?.does === 'paint') this.#hand.cancel();
			this.#active = undefined;
		} else if (this.#active === undefined) {
			this.#active = { id, does: isPan ? 'pan' : 'paint' };
			if (!isPan) this.#hand.begin(this.#touch(place), 'drag');
		}
	}

	#move(id: number, places: readonly PointerPlace[]): void {
		for (const place of places) {
			const at = this.#screen.placeOf(place.client);
			if (this.#fingers.has(id)) this.#moveFinger(id, at);
			if (this.#active === undefined || this.#active.id === id) {
				if (this.#active?.does === 'pan') this.#pan(at);
				if (this.#active?.does === 'paint') this.#hand.move(this.#touch(place));
				this.#place = at;
				this.#pressure = place.pressure;
			}
		}
	}

	#moveFinger(id: number, at: Point): void {
		const fingers = [...this.#fingers];
		this.#fingers.set(id, at);
		const [one, other] = fingers;
		if (one === undefined || other === undefined) return;
		const moved = (finger: readonly [number, Point]): Point => (finger[0] === id ? at : finger[1]);
		const before = [one[1], other[1]] as const;
		this.#screen.show(pinchView(this.#screen.view, before, [moved(one), moved(other)]));
	}

	#pan(to: Point): void {
		const { view } = this.#screen;
		const from = this.#place ?? to;
		this.#screen.show({ ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y });
	}

	#up(id: number, kind: 'up' | 'cancel'): void {
		this.#fingers.delete(id);
		if (this.#active?.id !== id) return;
		if (this.#active.does === 'paint' && kind === 'up') this.#hand.end();
		if (this.#active.does === 'paint' && kind === 'cancel') this.#hand.cancel();
		this.#active = undefined;
	}

	#wheel({ does, client, by }: Extract<PaintInput, { kind: 'wheel' }>): void {
		const { view } = this.#screen;
		switch (does) {
			case 'zoom': {
				const pixels = Math.max(-maxZoomPixels, Math.min(maxZoomPixels, by.y));
				const scale = view.scale * Math.exp(-pixels * zoomPerPixel);
				this.#screen.show(zoomAt(view, scale, this.#screen.placeOf(client)));
				break;
			}
			case 'brush':
				// With Alt some systems turn the wheel sideways.
				if (by.y !== 0 || by.x !== 0) this.#onBrushStep((by.y || by.x) < 0 ? 1 : -1);
				break;
			case 'pan': {
				const [dx, dy] = [by.x * devicePixelRatio, by.y * devicePixelRatio];
				this.#screen.show({ ...view, x: view.x - dx, y: view.y - dy });
			}
		}
	}

	#touch({ client, pressure, isErasing, isStraight }: PointerPlace): Touch {
		const at = toPicture(this.#screen.view, this.#screen.placeOf(client));
		return { at, pressure, isErasing, isStraight };
	}
}
