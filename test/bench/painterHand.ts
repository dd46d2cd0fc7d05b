import type { Page } from 'playwright-core';
import type { PainterWindow } from './painterPage.ts';

const canvas = '.painter-stage canvas[data-zoom]';
const moves = 60;

/** Does in the painter of a page what a person would do. */
export class PainterHand {
	readonly #page: Page;
	readonly #side: number;

	/** @param side pixels of the square picture */
	constructor(page: Page, side: number) {
		this.#page = page;
		this.#side = side;
	}

	/** Opens the painter anew. @param strokes thin ones that are painted already */
	async open(strokes: number): Promise<void> {
		await this.#page.evaluate(
			([side, count]) => (window as unknown as PainterWindow).openPainter(side, count),
			[this.#side, strokes] as const,
		);
		await this.#page.locator(canvas).waitFor({ timeout: 60_000 });
	}

	async zoom(zoom: 'fit' | 'actual'): Promise<void> {
		await this.#page.locator(canvas).focus();
		await this.#page.keyboard.press(zoom === 'fit' ? '0' : '1');
	}

	/** @param size in picture pixels, at most a quarter of the picture */
	async setBrush(size: number): Promise<void> {
		const slider = this.#page.getByRole('slider', { name: 'Brush size' });
		const max = this.#side / 4;
		await slider.evaluate(
			(input: HTMLInputElement, share) => {
				input.value = String(share * Number(input.max));
				input.dispatchEvent(new Event('input', { bubbles: true }));
			},
			Math.log(Math.min(size, max)) / Math.log(max),
		);
		await this.#page.locator(canvas).focus();
	}

	/** Presses the mouse button and draws loops over the picture. */
	async drag(): Promise<void> {
		const { mouse } = this.#page;
		const { x, y, radius } = await this.#middle();
		await mouse.move(x + radius, y);
		await mouse.down();
		for (let move = 0; move < moves; move++) {
			const angle = move / 9;
			await mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle * 1.3));
		}
		await mouse.up();
	}

	/** Moves the picture under the pointer. */
	async move(): Promise<void> {
		await this.#page.keyboard.down(' ');
		await this.drag();
		await this.#page.keyboard.up(' ');
	}

	/** Zooms in and out where the pointer is. */
	async wheel(): Promise<void> {
		const { keyboard, mouse } = this.#page;
		await keyboard.down('Control');
		for (let move = 0; move < moves; move++) await mouse.wheel(0, move % 40 < 20 ? 10 : -10);
		await keyboard.up('Control');
	}

	/** Paints a stroke and hands over. @returns how long handing over takes, in ms */
	async handOver(strokes: number): Promise<number> {
		await this.open(strokes);
		await this.drag();
		await this.#page.evaluate(() => {
			const { applied } = window as unknown as PainterWindow;
			const began = performance.now();
			const handedOver = applied().then(() => performance.now() - began);
			Object.assign(window, { handedOver });
		});
		await this.#page.keyboard.press('Control+Enter');
		return this.#page.evaluate(
			() => (window as unknown as { handedOver: Promise<number> }).handedOver,
		);
	}

	/** Lets the browser write strokes as PNG. @returns how long that takes, in ms */
	encode(strokes: number): Promise<number> {
		return this.#page.evaluate(
			([side, count]) => (window as unknown as PainterWindow).encodeStrokes(side, count),
			[this.#side, strokes] as const,
		);
	}

	/** Draws the picture, and nothing else, in each frame until that is ended. */
	async beginDrawing(zoom: 'fit' | 'actual'): Promise<{ readonly end: () => Promise<void> }> {
		await this.#page.evaluate(async (isFit) => {
			const { picture } = window as unknown as PainterWindow;
			const bitmap = await createImageBitmap(picture);
			const element = document.createElement('canvas');
			element.style.cssText = 'position: fixed; inset: 0; z-index: 99';
			[element.width, element.height] = [innerWidth, innerHeight];
			document.body.append(element);
			const context = element.getContext('2d');
			const side = isFit ? innerHeight : bitmap.width;
			const draw = (): void => {
				context?.drawImage(bitmap, (innerWidth - side) / 2, (innerHeight - side) / 2, side, side);
				if (element.isConnected) requestAnimationFrame(draw);
			};
			requestAnimationFrame(draw);
			Object.assign(window, { endDrawing: () => element.remove() });
		}, zoom === 'fit');
		return {
			end: () =>
				this.#page.evaluate(() => (window as unknown as { endDrawing: () => void }).endDrawing()),
		};
	}

	/** Of the picture on the page, in CSS pixels, with a radius that stays on it. */
	async #middle(): Promise<{ readonly x: number; readonly y: number; readonly radius: number }> {
		const box = await this.#page.locator(canvas).boundingBox();
		if (box === null) throw new Error('The painter shows no picture.');
		return { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: box.height / 3 };
	}
}
