import type { Page } from 'playwright-core';
import { studioFrame } from './workbenchPage.ts';

/** How many characters of one part are told. */
const longest = 1_500;

/** Adds what a window shows, in words, to an error: a test may fail where nobody sees screenshots. */
export async function tellOnScreen(page: Page, error: Error): Promise<void> {
	error.stack = `${error.stack}\nOn screen:\n${await onScreen(page)}`;
}

async function onScreen(page: Page): Promise<string> {
	const workbench = await page.evaluate(() => {
		const texts = (selector: string): readonly string[] =>
			[...document.querySelectorAll<HTMLElement>(selector)]
				.filter((element) => element.checkVisibility())
				.map((element) => element.innerText.replaceAll(/\s+/g, ' ').trim());
		const focused = document.activeElement;
		return {
			focus: `${focused?.tagName} ${focused?.className} ${focused?.getAttribute('aria-label') ?? ''}`,
			tabs: texts('.tab'),
			explorer: texts('.explorer-folders-view .monaco-list-row'),
			'quick input': texts('.quick-input-widget'),
			dialogs: texts('.monaco-dialog-box'),
			menus: texts('.monaco-menu'),
			notifications: texts('.notification-list-item'),
			editors: texts('.editor-instance .view-lines'),
		};
	});
	const studio = await studioFrame(page)
		.locator('body')
		.innerText({ timeout: 1_000 })
		.catch(() => 'not on screen');
	return Object.entries({ ...workbench, studio: studio.replaceAll(/\s*\n\s*/g, ' | ') })
		.filter(([, shown]) => shown.length > 0)
		.map(([part, shown]) => `  ${part}: ${[shown].flat().join(' ¦ ').slice(0, longest)}`)
		.join('\n');
}
