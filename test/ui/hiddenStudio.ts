import { studioSelector } from '../vscode/workbenchPage.ts';
import { inExplorer } from './editing.ts';
import { uiWorld } from './uiWorld.ts';

/** Opens a file over the Studio, in its group; resolves when the Studio is off the screen. */
export async function hideStudio(): Promise<void> {
	const { page } = uiWorld();
	await studioTab().click();
	await inExplorer('hero.png').dblclick();
	await page.locator(studioSelector).waitFor({ state: 'hidden' });
}

/** Brings the Studio back on screen by its tab. */
export async function showStudio(): Promise<void> {
	await studioTab().click();
	await uiWorld().studio.locator('#prompt').waitFor();
}

const studioTab = () => uiWorld().page.locator('.tab', { hasText: 'ZenMux Studio' });
