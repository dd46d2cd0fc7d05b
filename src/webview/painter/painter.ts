import { brushRadius, maxBrushSize, stepBrush } from './brush.ts';
import { KeyHand } from './keyHand.ts';
import type { OverlayLook } from './overlayPixels.ts';
import { PaintHand } from './paintHand.ts';
import { PaintInputs } from './paintInput.ts';
import { drawBand, drawRing, type Cursor, type MarkElements } from './paintMarks.ts';
import { cornerMessage, paintedMessage, toolMessage, zoomMessage } from './paintMessages.ts';
import type { PainterCommand } from './painterCommand.ts';
import type { PainterState } from './painterState.ts';
import type { PaintScreen } from './paintScreen.ts';
import type { PaintSession } from './paintSession.ts';
import { PointerHand } from './pointerHand.ts';
import { nextZoom, zoomAt } from './view.ts';

/** What a painter is put together from. */
export type PainterParts = {
	/** Gets the pointer and the keys; the canvas on top. */
	readonly stage: HTMLElement;
	readonly marks: MarkElements;
	readonly session: PaintSession;
	readonly screen: PaintScreen;
	/** The look of what is painted, at an opacity of 0 to 1. */
	readonly look: (opacity: number) => OverlayLook;
	readonly state: PainterState;
	readonly onChange: (state: PainterState) => void;
};

/**
 * The painter at work: gathers what the person does and carries it out once a frame, so that a
 * frame costs what changed and not how often the pointer spoke.
 */
export class Painter {
	readonly #parts: PainterParts;
	readonly #inputs: PaintInputs;
	readonly #hand: PaintHand;
	readonly #pointer: PointerHand;
	readonly #keys: KeyHand;
	readonly #observers: readonly { disconnect: () => void }[];
	#state: PainterState;
	#published: PainterState | undefined;
	#frame: number | undefined;

	constructor(parts: PainterParts) {
		const { stage, session, screen, state } = parts;
		this.#parts = parts;
		this.#state = state;
		this.#hand = new PaintHand(
			session,
			() => this.#state,
			(corners) => this.#say(cornerMessage(this.#state.tool, corners)),
		);
		this.#keys = new KeyHand(this.#hand, screen);
		this.#pointer = new PointerHand(this.#hand, screen, (direction) =>
			this.run({ do: 'stepBrush', direction, isBig: false }),
		);
		this.#inputs = new PaintInputs(
			stage,
			() => this.#requestFrame(),
			() => this.#keys.isSpaceHeld,
		);
		this.#observers = [this.#observeSize(stage), this.#observeTheme()];
	}

	/** Carries out what the toolbar or a key asks for; it is seen with the next frame. */
	run(command: PainterCommand): void {
		const { session, screen } = this.#parts;
		const { width, height } = screen.viewport;
		const middle = { x: width / 2, y: height / 2 };
		switch (command.do) {
			case 'choose':
				this.#hand.end();
				this.#set({ tool: command.tool });
				this.#say(toolMessage(this.#state));
				break;
			case 'choosePaint':
				this.#set({ paint: command.paint });
				break;
			case 'setBrush':
				this.#set({ brushSize: command.size });
				break;
			case 'stepBrush':
				this.#stepBrush(command.direction, command.isBig);
				break;
			case 'setOpacity':
				this.#set({ opacity: command.opacity });
				this.#showLook();
				break;
			case 'zoom':
				screen.show(zoomAt(screen.view, nextZoom(screen.view.scale, command.direction), middle));
				this.#say(zoomMessage(screen.view.scale));
				break;
			case 'actualSize':
				screen.show(zoomAt(screen.view, 1, middle));
				this.#say(zoomMessage(1));
				break;
			case 'fit':
				screen.fit();
				this.#say(zoomMessage(screen.view.scale));
				break;
			case 'invert':
			case 'clear':
			case 'undo':
			case 'redo':
				this.#hand.end();
				session[command.do]();
		}
		this.#requestFrame();
	}

	/** A key was pressed over the picture. @returns whether it means something there */
	pressKey(event: KeyboardEvent): boolean {
		const isKnown = this.#keys.press(event, this.#pointer.place);
		if (isKnown) this.#requestFrame();
		return isKnown;
	}

	/** A key was let go. */
	releaseKey(event: KeyboardEvent): void {
		if (event.key !== ' ') return;
		this.#keys.release(event);
		this.#requestFrame();
	}

	/** The focus went elsewhere. */
	leaveKeys(): void {
		this.#keys.leave();
		this.#requestFrame();
	}

	/** Gives up what is being drawn. @returns whether anything was */
	cancelGesture(): boolean {
		const wasBusy = this.#hand.cancel();
		this.#requestFrame();
		return wasBusy;
	}

	/** Ends what is being drawn, so that the layer has all of it. */
	finish(): void {
		for (const input of this.#inputs.take()) this.#pointer.handle(input);
		this.#hand.end();
		this.#requestFrame();
	}

	/** Takes the keys. */
	focus(): void {
		this.#parts.stage.focus({ preventScroll: true });
	}

	dispose(): void {
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		for (const observer of this.#observers) observer.disconnect();
		this.#inputs.dispose();
	}

	#stepBrush(direction: 1 | -1, isBig: boolean): void {
		const max = maxBrushSize(this.#parts.session.layer);
		this.#set({ brushSize: stepBrush(this.#state.brushSize, direction, isBig, max) });
		this.#say(toolMessage(this.#state));
	}

	#observeSize(stage: HTMLElement): ResizeObserver {
		const observer = new ResizeObserver((entries) => {
			const box = entries.at(-1)?.devicePixelContentBoxSize[0];
			if (box === undefined) return;
			const [width, height] = [Math.max(1, box.inlineSize), Math.max(1, box.blockSize)];
			this.#parts.screen.resize({ width, height });
			this.#requestFrame();
		});
		observer.observe(stage, { box: 'device-pixel-content-box' });
		return observer;
	}

	#observeTheme(): MutationObserver {
		const observer = new MutationObserver(() => this.#showLook());
		observer.observe(document.documentElement, { attributeFilter: ['style'] });
		observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-kind'] });
		return observer;
	}

	#showLook(): void {
		this.#parts.screen.setLook(this.#parts.look(this.#state.opacity));
		this.#requestFrame();
	}

	#requestFrame(): void {
		this.#frame ??= requestAnimationFrame(() => {
			this.#frame = undefined;
			this.#drawFrame();
		});
	}

	#drawFrame(): void {
		const { stage, screen, session, marks } = this.#parts;
		for (const input of this.#inputs.take()) {
			if (input.kind !== 'leave') this.#keys.giveUp();
			this.#pointer.handle(input);
		}
		screen.draw(session.takeStale());
		drawRing(marks, this.#cursor());
		stage.dataset.drag = this.#keys.isSpaceHeld ? 'pan' : 'paint';
		drawBand(marks, screen.view, this.#hand.band);
		this.#publish();
	}

	#cursor(): Cursor | undefined {
		const place = this.#keys.place ?? this.#pointer.place;
		if (place === undefined) return undefined;
		const { tool, brushSize } = this.#state;
		const hasBrush = tool === 'brush' || tool === 'eraser';
		const radius = hasBrush ? brushRadius(brushSize, this.#pointer.pressure) : 0;
		return {
			place,
			diameter: 2 * radius * this.#parts.screen.view.scale,
			isByKeys: this.#keys.place !== undefined,
		};
	}

	#publish(): void {
		const { session, screen, onChange } = this.#parts;
		const painted = session.painted / session.layer.data.length;
		if (painted !== this.#state.painted) this.#say(paintedMessage(painted));
		const { canUndo, canRedo, revision } = session;
		const { isFit } = screen;
		this.#set({ painted, canUndo, canRedo, revision, isFit, scale: screen.view.scale });
		if (this.#published === this.#state) return;
		this.#published = this.#state;
		onChange(this.#state);
	}

	#say(message: string): void {
		this.#set({ message });
	}

	/** Keeps the state the same object while it says the same. */
	#set(change: Partial<PainterState>): void {
		const next = { ...this.#state, ...change };
		const names = Object.keys(change) as readonly (keyof PainterState)[];
		if (names.some((name) => next[name] !== this.#state[name])) this.#state = next;
	}
}
