import assert from 'node:assert/strict';
import { uiWorld } from '../ui/uiWorld.ts';
import { studioSelector } from '../vscode/workbenchPage.ts';

/**
 * Gives the window a size in CSS pixels. Resolves when its parts follow, also the page of the Studio
 * where it is on screen: what is scrolled to or clicked before would move.
 */
export async function resizeWindow(width: number, height: number): Promise<void> {
	const { page, studio } = uiWorld();
	await page.setViewportSize({ width, height });
	await page.waitForFunction(
		([wide, high]) => {
			const box = document.querySelector('.monaco-workbench')?.getBoundingClientRect();
			return box?.width === wide && box.height === high;
		},
		[width, height] as const,
	);
	if (!(await page.locator(studioSelector).isVisible())) return;
	const handle = await page.waitForFunction(sizeOverGroup);
	const size = await handle.jsonValue();
	assert.ok(size);
	await studio.locator('#studio').evaluate(async (_root, [wide, high]) => {
		while (innerWidth !== wide || innerHeight !== high) await new Promise(requestAnimationFrame);
	}, size);
}

/** The size of the Studio's frame, once it lies over the whole of its editor group. */
function sizeOverGroup(): readonly [number, number] | false {
	const frame = [...document.querySelectorAll<HTMLElement>('iframe.webview')].find(
		(one) => one.getAttribute('src')?.includes('zenmux-images') && one.checkVisibility(),
	);
	if (frame === undefined) return false;
	const box = frame.getBoundingClientRect();
	const editors = [...document.querySelectorAll('.editor-group-container > .editor-container')];
	const isUnder = (editor: Element): boolean => {
		const { x, y, width, height } = editor.getBoundingClientRect();
		const differences = [x - box.x, y - box.y, width - box.width, height - box.height];
		return differences.every((difference) => Math.abs(difference) < 1);
	};
	return editors.some(isUnder) && [frame.clientWidth, frame.clientHeight];
}
