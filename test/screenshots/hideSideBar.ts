import { uiWorld } from '../ui/uiWorld.ts';

/** Gives the editors the room of the side bar, which is open. */
export async function hideSideBar(): Promise<void> {
	const { page } = uiWorld();
	await page.keyboard.press('Control+B');
	await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}
