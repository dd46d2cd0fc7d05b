import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
	answerQuickInput,
	clipboardHolds,
	notificationToasts,
	runCommand,
	screenshot,
} from '../vscode/workbenchPage.ts';
import { firstPrompt, uiWorld } from './uiWorld.ts';

describe('the first picture, with real keys in a real VS Code', () => {
	it('begins with an empty Studio that says what to do', async () => {
		const { page, studio } = uiWorld();
		await selectTextOf('fox.md');
		await runCommand(page, 'ZenMux Images: Open Studio');
		await studio.getByRole('button', { name: 'Generate Image…' }).waitFor();
		await studio.locator('body').evaluate(() => document.fonts.load('16px codicon'));
		await screenshot(page, 'empty');
	});

	it('asks for a key first, and says where to get one', async () => {
		const { page } = uiWorld();
		await runCommand(page, 'ZenMux Images: Generate Image…');
		const input = page.locator('.quick-input-widget');
		await input.getByText('ZenMux API Key').waitFor();
		const link = input.getByRole('link', { name: 'ZenMux’s console' });
		await link.waitFor();
		assert.equal(await input.locator('input[type="password"]').count(), 1);
		await screenshot(page, 'key');
	});

	it('refuses a management key with a sentence that says why', async () => {
		const { page } = uiWorld();
		await page.locator('.quick-input-widget input:visible').fill('sk-mg-v1-0123456789');
		await page.keyboard.press('Enter');
		await page
			.locator('.quick-input-widget')
			.getByText(/cannot generate pictures/)
			.waitFor();
		await screenshot(page, 'key-refused');
	});

	it('goes on to the prompt with a key that can generate, prefilled with the selection', async () => {
		const { page, server } = uiWorld();
		await answerQuickInput(page, 'ZenMux API Key', server.key);
		await page.locator('.quick-input-widget').getByText('Describe the picture.').waitFor();
		await page.waitForFunction(
			(prompt) =>
				document.querySelector<HTMLInputElement>('.quick-input-widget input:not([type="checkbox"])')
					?.value === prompt,
			firstPrompt,
		);
		await screenshot(page, 'prompt');
	});

	it('shows each partial picture as it comes, then the final one, and saves its bytes', async () => {
		const { page, studio, zenmux, folder } = uiWorld();
		await zenmux.setTiming({ firstByte: 20, betweenPictures: 1200, keepAlive: 25 });
		await zenmux.hold('completed');
		await answerQuickInput(page, 'Generate Image', firstPrompt);
		const job = studio.locator('.job').first();
		await job.getByRole('heading', { name: firstPrompt }).waitFor();
		await job.locator('img[data-revision="1"]').waitFor();
		assert.equal(await job.getAttribute('data-final'), 'false');
		await job.locator('img[data-revision="2"]').waitFor();
		await job.getByText('Preview 2 of 2').waitFor();
		await screenshot(page, 'partial');

		const before = await job.locator('.stage').boundingBox();
		await zenmux.release();
		await job.locator('img[data-revision="3"]').waitFor();
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.equal(await job.getAttribute('data-final'), 'true');
		assert.deepEqual(await job.locator('.stage').boundingBox(), before);

		const file = path.join(folder, 'assets/images/a-red-fox-in-the-snow-at-dawn.png');
		const [request] = await zenmux.imageRequests();
		assert.ok(request);
		const sent = await zenmux.picture(request.id, 'completed');
		assert.deepEqual(new Uint8Array(await readFile(file)), sent);
		const drawn = await sharp(sent).ensureAlpha().raw().toBuffer();
		assert.ok(drawn.equals(await shownPixels()), 'the panel shows the picture that was sent');
	});

	it('offers what to do with the file, and needs no notification for it', async () => {
		const { page, studio, folder } = uiWorld();
		const job = studio.locator('.job').first();
		for (const name of ['Open', 'Reveal in Explorer', 'Copy Path', 'Undo']) {
			await job.getByRole('button', { name, exact: true }).waitFor();
		}
		await screenshot(page, 'saved');
		await job.getByRole('button', { name: 'Copy Path' }).click();
		const file = path.join(folder, 'assets/images/a-red-fox-in-the-snow-at-dawn.png');
		await clipboardHolds(page, file);
		assert.equal(await notificationToasts(page).count(), 0);
	});

	it('takes the file back with Undo and can save the picture again', async () => {
		const { page, studio, folder } = uiWorld();
		const job = studio.locator('.job').first();
		const files = (): Promise<string[]> => readdir(path.join(folder, 'assets/images'));
		await job.getByRole('button', { name: 'Undo' }).click();
		await page.getByRole('button', { name: 'Delete Permanently' }).click();
		await job.getByText('File deleted').waitFor();
		assert.deepEqual(await files(), []);
		await job.getByRole('button', { name: 'Save', exact: true }).click();
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.deepEqual(await files(), ['a-red-fox-in-the-snow-at-dawn.png']);
	});
});

/** Opens a file of the workspace and selects all of it. */
async function selectTextOf(file: string): Promise<void> {
	const { page } = uiWorld();
	await page.locator('.explorer-folders-view').getByText(file, { exact: true }).dblclick();
	await page.locator('.editor-instance .view-line').first().click();
	await page.keyboard.press('Control+A');
}

/** The pixels that the panel shows, as RGBA bytes. */
async function shownPixels(): Promise<Buffer> {
	const picture = uiWorld().studio.locator('.job').first().locator('img').last();
	const base64 = await picture.evaluate(async (image: HTMLImageElement) => {
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth;
		canvas.height = image.naturalHeight;
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const { data } = context!.getImageData(0, 0, canvas.width, canvas.height);
		const reader = new FileReader();
		const isRead = new Promise((resolve) => (reader.onload = resolve));
		reader.readAsDataURL(new Blob([data]));
		await isRead;
		return (reader.result as string).split(',')[1] ?? '';
	});
	return Buffer.from(base64, 'base64');
}
