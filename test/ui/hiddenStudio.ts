import type { Locator } from 'playwright-core';
import { openFile } from '../vscode/workbenchPage.ts';
import { uiWorld } from './uiWorld.ts';

/** Opens a picture over the Studio, in its group; resolves when the extension knows of it. */
export async function hideStudio(): Promise<void> {
	await studioTab().click();
	await viewerStatus().waitFor({ state: 'hidden' });
	await openFile(uiWorld().page, 'hero.png');
	// VS Code tells the picture viewer and the Studio in one go which of them is on screen.
	await viewerStatus().waitFor();
}

/** Brings the Studio back on screen by its tab. */
export async function showStudio(): Promise<void> {
	await studioTab().click();
	await uiWorld().studio.locator('#prompt').waitFor();
}

const studioTab = (): Locator => uiWorld().page.locator('.tab', { hasText: 'ZenMux Studio' });

/** What VS Code's picture viewer shows in the status bar while it is on screen. */
const viewerStatus = (): Locator =>
	uiWorld().page.locator('.statusbar-item', { hasText: 'Whole Image' });
