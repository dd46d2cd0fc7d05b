import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, PageScreenshotOptions } from 'playwright-core';
import sharp from 'sharp';
import { uiWorld } from '../ui/uiWorld.ts';
import { folders } from '../vscode/folders.ts';

/** A part of the window, in CSS pixels. */
export type Area = NonNullable<PageScreenshotOptions['clip']>;

/** Of a picture in which all has one colour but a tab and a line or two, at most. */
const emptyShare = 0.995;

/**
 * Takes a picture of the window, or of an area of it, as `.vscode-test/screenshots/NAME.png`; the
 * pointer stays where it is. Fails when nothing is drawn there.
 * @param name with its folder, such as `readme/studio`
 */
export async function shoot(name: string, area?: Area): Promise<void> {
	const { page } = uiWorld();
	await settle();
	const png = await page.screenshot({ animations: 'disabled', ...(area && { clip: area }) });
	const share = await commonestShare(png);
	assert.ok(share < emptyShare, `${name} is empty: ${(share * 100).toFixed(1)} % of one colour.`);
	const file = path.join(folders.screenshots, `${name}.png`);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, png);
}

/** Where an element is in the window. */
export async function areaOf(element: Locator): Promise<Area> {
	const box = await element.boundingBox();
	assert.ok(box, 'The element is not on screen.');
	return box;
}

/** Resolves when the Studio, where it is on screen, has drawn its pictures and signs. */
async function settle(): Promise<void> {
	const { studio } = uiWorld();
	const root = studio.locator('#studio');
	if (!(await root.isVisible())) return;
	await root.evaluate(async () => {
		await document.fonts.ready;
		// What cannot be decoded is for the extension to say, and for its tests.
		await Promise.allSettled([...document.images].map((image) => image.decode()));
		for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
	});
}

/** Which part of the pixels has the commonest brightness, from 0 to 1. */
async function commonestShare(png: Buffer): Promise<number> {
	const pixels = await sharp(png).greyscale().raw().toBuffer();
	const counts = new Array<number>(256).fill(0);
	for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
	return Math.max(...counts) / pixels.length;
}
