import assert from 'node:assert/strict';
import { dress } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { themes, type Theme } from '../../vscode/workbenchPage.ts';
import { resizeWindow } from '../resizeWindow.ts';
import { areaOf, shoot } from '../shot.ts';

/** How much room the Studio has: all, half of a usual window, or 300 pixels. */
export type Layout = 'wide' | 'beside' | 'narrow';

/** All of them, for scenes that must look right everywhere. */
export const everywhere: readonly Layout[] = ['wide', 'narrow', 'beside'];

const activityBar = 48;
const height = 800;
/** Two editor groups of the same width stand beside the activity bar. */
const windowWidths: Readonly<Record<Layout, number>> = {
	wide: activityBar + 2 * 1232,
	beside: 1280,
	narrow: activityBar + 2 * 300,
};
/**
 * Windows at a zoom of 200 %, which halves what VS Code lays out: a large and a usual one, and one
 * in which the Studio is as narrow as VS Code lets it be.
 */
const zoomedWidths: readonly number[] = [1256, 640, activityBar + 2 * 220];

/**
 * Takes pictures of what is on screen in every theme, and asserts that nothing is wider than the
 * Studio, also at 200 %.
 * @param isThere resolves when the scene is there; called for every picture
 */
export async function shootScene(
	name: string,
	isThere: () => Promise<unknown>,
	layouts: readonly Layout[] = ['beside'],
): Promise<void> {
	// Away from everything that answers to a pointer over it.
	await uiWorld().page.mouse.move(640, 4);
	try {
		for (const theme of themes) {
			await dress(theme);
			for (const layout of layouts) {
				await resizeWindow(windowWidths[layout], height);
				await isThere();
				await shootLayout(fileName(name, layout, theme), layout);
			}
		}
		if (layouts.length > 1) await shootZoomed(name, isThere);
	} finally {
		await resizeWindow(windowWidths.beside, height);
	}
}

async function shootLayout(name: string, layout: Layout): Promise<void> {
	await assertFits(name);
	if (layout === 'beside') await shoot(name);
	else await shoot(name, await areaOf(uiWorld().page.locator('.editor-group-container').last()));
}

async function shootZoomed(name: string, isThere: () => Promise<unknown>): Promise<void> {
	for (const width of zoomedWidths) {
		await resizeWindow(width, height / 2);
		await isThere();
		await assertFits(`${name} at 200 %, ${width} wide`);
		if (width === 640) await shoot(`gallery/${name}-zoomed`);
	}
}

function fileName(name: string, layout: Layout, theme: Theme): string {
	const scene = layout === 'beside' ? name : `${name}-${layout}`;
	return `gallery/${scene}-${theme.toLowerCase().replaceAll(' ', '-')}`;
}

/** Asserts that the Studio's page, and what covers it, scroll in one direction only. */
async function assertFits(name: string): Promise<void> {
	const root = uiWorld().studio.locator('#studio');
	const tooWide = await root.evaluate(() => {
		const pages = [
			document.documentElement,
			...document.querySelectorAll('[role="dialog"], dialog'),
		];
		const isTooWide = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth;
		const isOut = (part: Element): boolean => part.getBoundingClientRect().right > innerWidth;
		return pages
			.filter(isTooWide)
			.flatMap((page) => [page, ...page.querySelectorAll('*')].filter(isOut))
			.map((part) => `${part.tagName} ${part.className}: ${part.textContent.slice(0, 40)}`);
	});
	assert.deepEqual(tooWide, [], `${name} is wider than the Studio.`);
}
