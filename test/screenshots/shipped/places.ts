import type { Locator } from 'playwright-core';
import { uiWorld } from '../../ui/uiWorld.ts';
import { resizeWindow } from '../resizeWindow.ts';
import { areaOf, shoot, type Area } from '../shot.ts';
import { steadyTimes } from '../steadyTimes.ts';

/** The widths of the walkthrough's pictures, in pixels. */
const walkthroughWidth = 640;
const activityBar = 48;

/**
 * Takes a picture of a window of that height (in pixels) for the README.
 * @param job what is scrolled to the top of the Studio, if any
 */
export async function shootReadme(name: string, height: number, job?: Locator): Promise<void> {
	await resizeWindow(1200, height);
	await job?.evaluate((element) => element.scrollIntoView());
	await shootSteadily(`readme/${name}`);
}

/** Takes a picture of what is on screen for the README, without touching anything. */
export async function shootReadmeInPlace(name: string): Promise<void> {
	await shoot(`readme/${name}`);
}

/** Takes a picture of the Studio for the walkthrough. @param job what is scrolled to its top, if any */
export async function shootStudio(name: string, job?: Locator): Promise<void> {
	await resizeWindow(activityBar + 2 * walkthroughWidth, 500);
	await job?.evaluate((element) => element.scrollIntoView());
	const group = uiWorld().page.locator('.editor-group-container').last();
	await shootSteadily(`walkthrough/${name}`, await areaOf(group));
}

/**
 * Takes a picture of the editors for the walkthrough, which are narrow for that.
 * @param job what is scrolled to the top of the Studio
 */
export async function shootEditors(name: string, job: Locator): Promise<void> {
	await resizeWindow(activityBar + walkthroughWidth, 400);
	await job.evaluate((element) => element.scrollIntoView());
	const editors = uiWorld().page.locator('.part.editor');
	await shootSteadily(`walkthrough/${name}`, await areaOf(editors));
}

/** Takes a picture of an element, which is narrower, and what is around it, for the walkthrough. */
export async function shootAround(name: string, element: Locator, margin: number): Promise<void> {
	const { x, y, width, height } = await areaOf(element);
	const top = Math.max(0, y - margin);
	await shoot(`walkthrough/${name}`, {
		x: Math.round(x + width / 2 - walkthroughWidth / 2),
		y: Math.round(top),
		width: walkthroughWidth,
		height: Math.round(y + height + margin - top),
	});
}

async function shootSteadily(name: string, area?: Area): Promise<void> {
	const { page, studio } = uiWorld();
	// Away from everything that answers to a pointer over it.
	await page.mouse.move(640, 4);
	if (await studio.locator('#studio').isVisible()) await steadyTimes();
	await shoot(name, area);
}
