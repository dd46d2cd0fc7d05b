import type { Locator } from 'playwright-core';
import {
	answerQuickInput,
	chooseInMenu,
	openFile,
	runCommand,
} from '../../vscode/workbenchPage.ts';
import { uiWorld } from '../uiWorld.ts';

/** The text of the editor on screen, as it is drawn. */
export function lines(): Locator {
	return uiWorld().page.locator('.monaco-editor .view-lines').first();
}

/** Shows a file of the workspace in the first group, whichever has the focus. */
export async function openInFirst(name: string): Promise<void> {
	const { page } = uiWorld();
	await runCommand(page, 'View: Focus First Editor Group');
	await openFile(page, name);
}

/** Shows a file of the workspace in the first group, with the cursor at its end. */
export async function openAtEnd(name: string): Promise<void> {
	const { page } = uiWorld();
	await openInFirst(name);
	await page.locator('.tab.active', { hasText: name }).waitFor();
	await lines().click();
	await page.keyboard.press('Control+End');
}

/** Begins *Generate Image Here…* by the editor's menu, for a picture that does not come yet. */
export async function generateHere(prompt: string): Promise<void> {
	const { page, zenmux } = uiWorld();
	await zenmux.hold('completed');
	await chooseInMenu(lines(), 'Generate Image Here…');
	await answerQuickInput(page, 'Generate Image', prompt);
}

/** Resolves when what decorations write into the editor on screen is like this. */
export async function decorated(pattern: string): Promise<void> {
	await uiWorld().page.waitForFunction((source) => {
		const spans = document.querySelectorAll('.monaco-editor .view-lines span');
		const shown = [...spans].map((span) => getComputedStyle(span, '::after').content);
		const text = shown.filter((content) => content.startsWith('"')).join(' ');
		return new RegExp(source).test(text);
	}, pattern);
}

/** What VS Code shows, when it is asked, about a part of the document's text. */
export async function hoverOn(written: string): Promise<Locator> {
	const { page } = uiWorld();
	await page.locator('.monaco-editor .view-line span').getByText(written, { exact: true }).click();
	await page.keyboard.press('Control+K');
	await page.keyboard.press('Control+I');
	const hover = page.locator('.monaco-hover:visible').filter({ hasText: written });
	await hover.waitFor();
	return hover;
}

/** A line above the text of a recipe; it may be open beside the Studio and before it. */
export function lens(text: string): Locator {
	const lenses = uiWorld().page.locator('.codelens-decoration:visible');
	return lenses.getByText(text, { exact: true }).first();
}
