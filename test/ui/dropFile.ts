import assert from 'node:assert/strict';
import { studioSelector } from '../vscode/workbenchPage.ts';
import { uiWorld } from './uiWorld.ts';

/** Drops a file of the operating system on the Studio, by its whole path. */
export async function dropFile(file: string): Promise<void> {
	const { page, studio } = uiWorld();
	const devtools = await page.context().newCDPSession(page);
	const place = await panelMiddle();
	const data = { items: [], files: [file], dragOperationsMask: 1 };
	const move = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
		await devtools.send('Input.dispatchDragEvent', { type, ...place, data, modifiers: 0 });
	};
	await move('dragEnter');
	await studio.getByText('Drop the pictures.').waitFor();
	await studio.locator('body').evaluate((body) => {
		delete body.dataset.over;
		window.addEventListener('dragover', () => (body.dataset.over = 'true'), true);
	});
	await move('dragOver');
	await studio.locator('body[data-over="true"]').waitFor();
	await move('dragOver');
	await move('drop');
	await devtools.detach();
}

/** The middle of the Studio, on the page. */
export async function panelMiddle(): Promise<{ readonly x: number; readonly y: number }> {
	const box = await uiWorld().page.locator(studioSelector).boundingBox();
	assert.ok(box);
	return { x: box.x + box.width / 2, y: box.y + 200 };
}
