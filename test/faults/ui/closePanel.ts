import { uiWorld } from '../../ui/uiWorld.ts';

/** Closes the Studio by its tab. */
export async function closePanel(): Promise<void> {
	const tab = uiWorld().page.locator('.tab', { hasText: 'ZenMux Studio' });
	await tab.getByRole('button', { name: /^Close/ }).click();
	await tab.waitFor({ state: 'detached' });
}
