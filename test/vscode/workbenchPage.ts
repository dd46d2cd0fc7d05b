import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { colorTheme } from './colorTheme.ts';
import { folders } from './folders.ts';
import type { UserSettings } from './userSettings.ts';
import { serverOf } from './workbench.ts';

/** The themes that tests look at. */
export type Theme = keyof typeof themeClasses;

/** The classes that the workbench wears in each theme. */
const themeClasses = {
	'Dark Modern': '.vs-dark.vscode-theme-defaults-themes-dark_modern-json',
	'Light Modern': '.vs.vscode-theme-defaults-themes-light_modern-json',
	'Default High Contrast': '.hc-black',
	'Default High Contrast Light': '.hc-light',
} as const;

/** All of them; the one that the tests begin with is the last. */
export const themes: readonly Theme[] = [
	'Light Modern',
	'Default High Contrast',
	'Default High Contrast Light',
	'Dark Modern',
];

const commandLimit = 30_000;
const waitLimit = 15_000;

/**
 * Runs a command through the palette, by its whole title with its category, such as
 * `ZenMux Images: Open Studio`. Tries for half a minute, since extensions add theirs a while after
 * the start.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
	const palette = quickInput(page);
	const entry = palette.locator('.label-name').getByText(title, { exact: true });
	const deadline = Date.now() + commandLimit;
	while (Date.now() < deadline) {
		await page.keyboard.press('F1');
		const isOpen = await appears(palette, 2_000);
		const isTyped = isOpen && (await fills(palette.locator('input').first(), `>${title}`));
		if (isTyped && (await appears(entry, 2_000))) {
			await entry.click({ timeout: waitLimit });
			return;
		}
		await page.keyboard.press('Escape');
	}
	throw new Error(`The command palette shows no “${title}”.`);
}

/**
 * Reloads the window as a person does, and waits until its page is loaded. `page.reload()` is a
 * browser's: VS Code may have no time to save what is open and what is in front.
 */
export async function reloadWindow(page: Page): Promise<void> {
	const loaded = page.waitForEvent('load');
	await runCommand(page, 'Developer: Reload Window');
	await loaded;
}

/**
 * Types an answer into the input box (or the filter of the list) that asks this question within
 * 15 s, presses Enter and waits until VS Code has taken it. The question is its title, its text or
 * its placeholder: VS Code has one widget for all of them, and the one before may still be closing.
 */
export async function answerQuickInput(page: Page, question: string, text: string): Promise<void> {
	const asks = page.getByText(question, { exact: true }).or(page.getByPlaceholder(question));
	const input = quickInput(page).filter({ has: asks }).locator('input:visible').last();
	await input.fill(text, { timeout: waitLimit });
	await input.press('Enter');
	const isTaken = ([selector, answer]: readonly [string, string]): boolean => {
		const widget = document.querySelector<HTMLElement>(selector);
		const inputs = [...(widget?.querySelectorAll('input') ?? [])];
		const isHidden = !widget?.checkVisibility();
		return isHidden || inputs.every(({ value }) => value !== answer);
	};
	await page.waitForFunction(isTaken, [quickInputSelector, text] as const, { timeout: waitLimit });
}

/**
 * Opens a file of the workspace by its name, in the group that has the focus. In the Explorer rows
 * move when a file comes or goes, also between the press and the release of a click.
 */
export async function openFile(page: Page, name: string): Promise<void> {
	await page.keyboard.press('Control+P');
	const palette = quickInput(page);
	const input = palette.locator('input').first();
	await input.fill(name, { timeout: waitLimit });
	const found = palette.locator('.monaco-list-row.focused .label-name');
	await found.getByText(name, { exact: true }).waitFor({ timeout: waitLimit });
	await input.press('Enter');
}

/** Waits until this text stands in an input of VS Code: its file dialogs fill in theirs late. */
export async function quickInputHolds(page: Page, text: string): Promise<void> {
	const isThere = ([selector, expected]: readonly [string, string]): boolean =>
		[...document.querySelectorAll<HTMLInputElement>(`${selector} input`)].some(
			({ value }) => value === expected,
		);
	await page.waitForFunction(isThere, [quickInputSelector, text] as const, { timeout: waitLimit });
}

/** Waits until this text is on the clipboard. */
export async function clipboardHolds(page: Page, text: string): Promise<void> {
	const isThere = async (expected: string): Promise<boolean> =>
		(await navigator.clipboard.readText()) === expected;
	await page.waitForFunction(isThere, text, { timeout: waitLimit });
}

/** Shows what an icon of the activity bar stands for, in the side bar. */
export async function openView(page: Page, name: string): Promise<void> {
	const icon = page.locator('.activitybar').getByRole('tab', { name: new RegExp(`^${name}`) });
	if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
}

/** Right-clicks something of the workbench and chooses from its menu. */
export async function chooseInMenu(target: Locator, name: string): Promise<void> {
	const page = target.page();
	await target.click({ button: 'right' });
	// The name of an item has its keys, too.
	const label = page.getByText(name, { exact: true });
	const item = page.getByRole('menuitem').filter({ has: label });
	// A menu takes no click in its first moments; it takes keys as soon as an item has the focus.
	await item.hover();
	await page.locator('.action-item.focused').filter({ has: item }).waitFor();
	await item.press('Enter');
	await item.waitFor({ state: 'hidden' });
}

/** Answers a question of VS Code that covers the window, by a button. */
export async function answerDialog(
	page: Page,
	question: string | RegExp,
	button: string,
): Promise<void> {
	const dialog = page.locator('.monaco-dialog-box').filter({ hasText: question });
	await dialog.getByRole('button', { name: button, exact: true }).click();
	await dialog.waitFor({ state: 'hidden' });
}

/** Gives the inside of the extension's webview that is on screen. */
export function studioFrame(page: Page): FrameLocator {
	return page.frameLocator(studioSelector).frameLocator('iframe#active-frame');
}

/** The extension's webview that is on screen; the picture viewer of VS Code is one too. */
export const studioSelector = 'iframe.webview[src*="zenmux-images"]:visible';

/** Gives the notification toasts on screen; a server with `development` shows none. */
export function notificationToasts(page: Page): Locator {
	return page.locator('.notifications-toasts .notification-toast');
}

let settingsChanges = 0;

/** Changes settings, and waits until the workbench has them: the title of its page shows a sign for a moment. */
export async function changeSettings(page: Page, settings: UserSettings): Promise<void> {
	const separator = ` ·${++settingsChanges}· `;
	await serverOf(page).changeSettings({ ...settings, 'window.titleSeparator': separator });
	const isThere = (part: string): boolean => document.title.includes(part);
	await page.waitForFunction(isThere, separator, { timeout: waitLimit });
	// The window shows its title on screen, too, while that is not as usual.
	await serverOf(page).changeSettings({ 'window.titleSeparator': undefined });
}

/** Sets the color theme in the settings and waits until the workbench wears it. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
	await serverOf(page).changeSettings(await colorTheme(theme));
	const workbench = page.locator(`.monaco-workbench${themeClasses[theme]}`);
	await workbench.waitFor({ timeout: waitLimit });
}

/** Takes a picture of the page as `.vscode-test/screenshots/NAME.png` and gives its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
	await mkdir(folders.screenshots, { recursive: true });
	const file = path.join(folders.screenshots, `${name}.png`);
	// Away from everything that answers to a pointer over it.
	await page.mouse.move(640, (page.viewportSize()?.height ?? 800) - 4);
	await page.screenshot({ path: file });
	return file;
}

const quickInputSelector = '.quick-input-widget';

function quickInput(page: Page): Locator {
	return page.locator(`${quickInputSelector}:visible`);
}

/** Whether the text could be typed: the palette closes when something else takes the focus. */
async function fills(input: Locator, text: string): Promise<boolean> {
	return input.fill(text, { timeout: 2_000 }).then(
		() => true,
		() => false,
	);
}

async function appears(locator: Locator, timeout: number): Promise<boolean> {
	return locator.waitFor({ timeout }).then(
		() => true,
		() => false,
	);
}
