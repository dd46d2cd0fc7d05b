import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { uiWorld } from './uiWorld.ts';

/** The dialog in which a mask is painted. */
export function painter(): Locator {
	return uiWorld().studio.getByRole('dialog', { name: /Paint what may change/ });
}

/** What is painted on; there once the picture is shown. */
export function canvas(): Locator {
	return painter().locator('[data-zoom]').first();
}

/** A button of the composer, by which a part of the first picture is chosen. */
export function regionButton(name: string): Locator {
	return uiWorld().studio.locator('.composer').getByRole('button', { name });
}

/** Drags the mouse over a part of an element; places are shares of its width and height. */
export async function drag(
	element: Locator,
	...places: readonly (readonly [number, number])[]
): Promise<void> {
	const { page } = uiWorld();
	const box = await element.boundingBox();
	assert.ok(box);
	for (const [index, [x, y]] of places.entries()) {
		await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 8 });
		if (index === 0) await page.mouse.down();
	}
	await page.mouse.up();
}

/**
 * Drags the mouse over the picture that is painted on, with the chosen tool.
 * @param size of the picture in pixels
 * @param places as shares of that
 */
export async function dragOnPicture(
	size: { readonly width: number; readonly height: number },
	...places: readonly (readonly [number, number])[]
): Promise<void> {
	const { view, box } = await canvas().evaluate((element: HTMLCanvasElement) => ({
		view: [element.dataset.zoom, element.dataset.x, element.dataset.y].map(Number),
		box: { width: element.width, height: element.height },
	}));
	const [scale = 1, left = 0, top = 0] = view;
	const onCanvas = places.map(
		([x, y]) =>
			[
				(left + x * size.width * scale) / box.width,
				(top + y * size.height * scale) / box.height,
			] as const,
	);
	await drag(canvas(), ...onCanvas);
}
