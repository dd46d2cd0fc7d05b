import { wholeRect, type PaintLayer, type Point, type Rect } from '../../pictures/paintLayer.ts';
import type { Size } from '../../pictures/size.ts';
import { transparencyGround } from './overlayLook.ts';
import { drawOverlay, type OverlayLook } from './overlayPixels.ts';
import type { PictureLevels } from './pictureLevels.ts';
import { fitView, keepInSight, rectOnScreen, uncovered, type View } from './view.ts';

/** The canvases that lie on each other. */
export type Canvases = { readonly picture: HTMLCanvasElement; readonly overlay: HTMLCanvasElement };

/** CSS pixels around a picture that is shown whole. */
const margin = 16;

/** Draws the picture and what is painted on it; only what changed, and at the screen's own size. */
export class PaintScreen {
	readonly #canvases: Canvases;
	readonly #levels: PictureLevels;
	readonly #layer: PaintLayer;
	#pixels = new ImageData(1, 1);
	#viewport: Size = { width: 1, height: 1 };
	#view: View = { scale: 1, x: 0, y: 0 };
	#isFit = true;
	#look: OverlayLook;
	#ground: CanvasPattern | undefined;
	/** The view that the canvases show; `undefined` where nothing of it is right any more. */
	#shown: View | undefined;

	constructor(canvases: Canvases, levels: PictureLevels, layer: PaintLayer, look: OverlayLook) {
		this.#canvases = canvases;
		this.#levels = levels;
		this.#layer = layer;
		this.#look = look;
	}

	get view(): View {
		return this.#view;
	}

	/** Device pixels. */
	get viewport(): Size {
		return this.#viewport;
	}

	/** Whether the picture stays whole when the panel changes its size. */
	get isFit(): boolean {
		return this.#isFit;
	}

	/** Takes the size of the canvases in device pixels; the middle of what is seen stays there. */
	resize(viewport: Size): void {
		const [dx, dy] = [
			Math.round((viewport.width - this.#viewport.width) / 2),
			Math.round((viewport.height - this.#viewport.height) / 2),
		];
		this.#viewport = viewport;
		if (this.#isFit) this.fit();
		else this.show({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy });
	}

	show(view: View): void {
		this.#view = keepInSight(view, this.#levels.size, this.#viewport);
		this.#isFit = false;
	}

	fit(): void {
		const around = margin * devicePixelRatio;
		this.#view = fitView(this.#levels.size, this.#viewport, around);
		this.#isFit = true;
	}

	setLook(look: OverlayLook): void {
		this.#look = look;
		this.#ground = undefined;
		this.#shown = undefined;
	}

	/** Draws what changed: what a new view shows, and this rectangle of the picture. */
	draw(changed: Rect | undefined): void {
		this.#fitCanvases();
		const isMoved = this.#view !== this.#shown;
		const areas = isMoved ? this.#shift() : [];
		this.#shown = this.#view;
		if (isMoved) this.#drawPicture(areas);
		const painted = changed && rectOnScreen(this.#view, changed, this.#viewport);
		for (const area of painted === undefined ? areas : [...areas, painted]) this.#drawOverlay(area);
	}

	/** From a place on the page in CSS pixels to device pixels of the canvas. */
	placeOf(client: Point): Point {
		const box = this.#canvases.overlay.getBoundingClientRect();
		const ratio = this.#viewport.width / Math.max(1, box.width);
		return { x: (client.x - box.left) * ratio, y: (client.y - box.top) * ratio };
	}

	#fitCanvases(): void {
		const { width, height } = this.#viewport;
		if (this.#pixels.width === width && this.#pixels.height === height) return;
		this.#pixels = new ImageData(width, height);
		this.#shown = undefined;
		for (const canvas of [this.#canvases.picture, this.#canvases.overlay]) {
			canvas.width = width;
			canvas.height = height;
		}
	}

	/** Moves what the canvases show to where it lies now. Gives what must be drawn anew. */
	#shift(): readonly Rect[] {
		const [shown, view] = [this.#shown, this.#view];
		if (shown?.scale !== view.scale) return [wholeRect(this.#viewport)];
		const [dx, dy] = [view.x - shown.x, view.y - shown.y];
		for (const canvas of [this.#canvases.picture, this.#canvases.overlay]) {
			const context = canvas.getContext('2d');
			if (context === null) continue;
			context.globalCompositeOperation = 'copy';
			context.drawImage(canvas, dx, dy);
			context.globalCompositeOperation = 'source-over';
		}
		return uncovered(this.#viewport, dx, dy);
	}

	#drawPicture(areas: readonly Rect[]): void {
		const { picture, overlay } = this.#canvases;
		const context = picture.getContext('2d');
		if (context === null) return;
		this.#ground ??= transparencyGround(context);
		for (const area of areas) this.#levels.draw(context, this.#view, area, this.#ground);
		overlay.dataset.zoom = String(this.#view.scale);
		overlay.dataset.x = String(this.#view.x);
		overlay.dataset.y = String(this.#view.y);
	}

	#drawOverlay(rect: Rect): void {
		const { data, width } = this.#pixels;
		const words = new Uint32Array(data.buffer);
		drawOverlay(this.#layer, this.#view, this.#look, rect, { words, width });
		const context = this.#canvases.overlay.getContext('2d');
		context?.putImageData(this.#pixels, 0, 0, rect.x, rect.y, rect.width, rect.height);
	}
}
