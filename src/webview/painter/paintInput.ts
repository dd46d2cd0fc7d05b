import type { Point } from '../../pictures/paintLayer.ts';

/** One place that a pointer was at. */
export type PointerPlace = {
	/** CSS pixels of the page. */
	readonly client: Point;
	readonly pressure: number | undefined;
	readonly isErasing: boolean;
	readonly isStraight: boolean;
};

/** What a pointer or a wheel did over the picture. */
export type PaintInput =
	| {
			readonly kind: 'down';
			readonly id: number;
			readonly isFinger: boolean;
			readonly isPan: boolean;
			readonly place: PointerPlace;
	  }
	/** The oldest place first. */
	| { readonly kind: 'move'; readonly id: number; readonly places: readonly PointerPlace[] }
	| { readonly kind: 'up' | 'cancel'; readonly id: number }
	| { readonly kind: 'leave' }
	| {
			readonly kind: 'wheel';
			readonly does: 'pan' | 'zoom' | 'brush';
			readonly client: Point;
			/** CSS pixels. */
			readonly by: Point;
	  };

/** CSS pixels of a line, where a wheel counts lines. */
const line = 16;
/** Buttons as pointer events number them. */
const [middleButton, rightButton, eraserButton] = [1, 2, 5];
const eraserButtons = 32;

/** Gathers what happens over the picture until the next frame takes it. */
export class PaintInputs {
	readonly #onInput: () => void;
	readonly #stop = new AbortController();
	#gathered: PaintInput[] = [];

	/** `onInput` is told that something waits; `isPanKeyHeld` whether a drag moves the picture. */
	constructor(stage: HTMLElement, onInput: () => void, isPanKeyHeld: () => boolean) {
		this.#onInput = onInput;
		const options = { signal: this.#stop.signal };
		stage.addEventListener(
			'pointerdown',
			(event) => this.#down(stage, event, isPanKeyHeld()),
			options,
		);
		stage.addEventListener('pointermove', (event) => this.#move(event), options);
		for (const [name, kind] of [
			['pointerup', 'up'],
			['pointercancel', 'cancel'],
		] as const) {
			const listener = ({ pointerId: id }: PointerEvent): void => this.#add({ kind, id });
			stage.addEventListener(name, listener, options);
		}
		stage.addEventListener('pointerleave', () => this.#add({ kind: 'leave' }), options);
		stage.addEventListener('wheel', (event) => this.#wheel(event), { ...options, passive: false });
		stage.addEventListener('contextmenu', (event) => event.preventDefault(), options);
	}

	/** Gives what was gathered, the oldest first. */
	take(): readonly PaintInput[] {
		const gathered = this.#gathered;
		this.#gathered = [];
		return gathered;
	}

	dispose(): void {
		this.#stop.abort();
	}

	#add(input: PaintInput): void {
		this.#gathered.push(input);
		this.#onInput();
	}

	#down(stage: HTMLElement, event: PointerEvent, isPanKeyHeld: boolean): void {
		if (event.button === rightButton) return;
		// The browser would scroll by the middle button, and give the focus away.
		event.preventDefault();
		stage.focus({ preventScroll: true });
		stage.setPointerCapture(event.pointerId);
		this.#add({
			kind: 'down',
			id: event.pointerId,
			isFinger: event.pointerType === 'touch',
			isPan: isPanKeyHeld || event.button === middleButton,
			place: placeOf(event),
		});
	}

	#move(event: PointerEvent): void {
		const events = event.getCoalescedEvents();
		const places = (events.length > 0 ? events : [event]).map(placeOf);
		this.#add({ kind: 'move', id: event.pointerId, places });
	}

	#wheel(event: WheelEvent): void {
		event.preventDefault();
		const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : line;
		const isSideways = event.shiftKey && event.deltaX === 0;
		const by = isSideways ? { x: event.deltaY, y: 0 } : { x: event.deltaX, y: event.deltaY };
		this.#add({
			kind: 'wheel',
			// A pinch on a touchpad comes as a wheel with Ctrl.
			does: event.ctrlKey || event.metaKey ? 'zoom' : event.altKey ? 'brush' : 'pan',
			client: { x: event.clientX, y: event.clientY },
			by: { x: by.x * unit, y: by.y * unit },
		});
	}
}

function placeOf(event: PointerEvent): PointerPlace {
	const isEraserEnd = event.button === eraserButton || (event.buttons & eraserButtons) !== 0;
	return {
		client: { x: event.clientX, y: event.clientY },
		pressure: event.pointerType === 'pen' ? event.pressure : undefined,
		isErasing: event.altKey || isEraserEnd,
		isStraight: event.shiftKey,
	};
}
