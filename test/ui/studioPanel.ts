import type { Locator } from 'playwright-core';
import { runCommand, setTheme, type Theme } from '../vscode/workbenchPage.ts';
import { startEditing } from './editing.ts';
import { uiWorld } from './uiWorld.ts';

/** What VS Code calls each theme's kind in a webview. */
const themeKinds: Readonly<Record<Theme, string>> = {
	'Light Modern': 'vscode-light',
	'Default High Contrast': 'vscode-high-contrast',
	'Default High Contrast Light': 'vscode-high-contrast-light',
	'Dark Modern': 'vscode-dark',
};

/** Sets the theme of VS Code and waits until the Studio, which is on screen, wears it, too. */
export async function dress(theme: Theme): Promise<void> {
	const { page, studio } = uiWorld();
	await setTheme(page, theme);
	const dressed = studio.locator(`body[data-vscode-theme-kind="${themeKinds[theme]}"]`);
	await dressed.waitFor({ state: 'attached' });
}

/** Begins with the key, default settings, and the Studio on screen. */
export async function startComposing(): Promise<void> {
	const { page, studio } = uiWorld();
	await startEditing();
	await runCommand(page, 'ZenMux Images: Open Studio');
	await studio.locator('#prompt').waitFor();
}

/** A parameter of the composer, by its label. */
export function parameter(label: string): Locator {
	const { page, studio } = uiWorld();
	const name = page.getByText(label, { exact: true });
	return studio.locator('.parameters label').filter({ has: name }).locator('select, input');
}

/** Opens what is behind *More*; resolves when it is there. */
export async function showMore(): Promise<void> {
	const { studio } = uiWorld();
	const more = studio.getByRole('button', { name: 'More', exact: true });
	if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
	await parameter('Format').waitFor();
}

/** Does something while the Studio is about 320 px wide. @param height of the window, in pixels */
export async function inNarrowPanel(height: number, act: () => Promise<void>): Promise<void> {
	const { page } = uiWorld();
	const size = page.viewportSize();
	await page.setViewportSize({ width: 680, height });
	try {
		await act();
	} finally {
		if (size !== null) await page.setViewportSize(size);
	}
}

/** Back to what the settings say, and one picture. */
export async function resetParameters(): Promise<void> {
	const { studio } = uiWorld();
	await parameter('Pictures').selectOption('1');
	await showMore();
	const reset = studio.getByRole('button', { name: 'Reset to Settings' });
	if ((await reset.getAttribute('aria-disabled')) === 'false') await reset.click();
	await studio.locator('button[aria-disabled="true"]', { hasText: 'Reset to Settings' }).waitFor();
}

/** The batch with this prompt. */
export function batchOf(prompt: string): Locator {
	const { page, studio } = uiWorld();
	const heading = page.getByRole('heading', { name: prompt, exact: true });
	return studio.locator('.batch').filter({ has: heading }).first();
}

/** Types the prompt and sends it by keys. */
export async function sendPrompt(prompt: string): Promise<void> {
	const box = uiWorld().studio.locator('#prompt');
	await box.fill(prompt);
	await box.press('Control+Enter');
}

/** Opens the list of models and gives its search. */
export async function openModels(): Promise<Locator> {
	const { studio } = uiWorld();
	await studio.getByRole('button', { name: /^Model: / }).click();
	const search = studio.getByRole('combobox', { name: 'Search models' });
	await search.waitFor();
	return search;
}
