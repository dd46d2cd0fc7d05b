import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import type { ToPanel } from '../../src/studio/protocol.ts';
import {
	answerQuickInput,
	notificationToasts,
	reloadWindow,
	runCommand,
	screenshot,
	studioFrame,
} from '../vscode/workbenchPage.ts';
import { jobOf, onDisk } from './editing.ts';
import { hideStudio, showStudio } from './hiddenStudio.ts';
import { card, showTab } from './historyPanel.ts';
import { rawPixels } from './pictures.ts';
import { parameter, resetParameters, sendPrompt, startComposing } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

/** A reload takes long in a machine with much to do, in ms. */
const reloadLimit = 60_000;

/** Of the last pixels that are compared, in pixels. */
const corner = 16;

/** Sends a prompt whose picture does not come before `zenmux.release()`. */
async function sendHeld(prompt: string): Promise<void> {
	await uiWorld().zenmux.hold('completed');
	await sendPrompt(prompt);
	await jobOf(prompt).locator('img[data-revision="2"]').waitFor();
}

/** Waits for the finished picture; asserts that its last pixels are those of the file. */
async function isWhole(prompt: string, file: string): Promise<void> {
	const job = jobOf(prompt);
	await job.getByText('Saved', { exact: true }).waitFor();
	const image = job.locator('img[data-revision="3"]');
	await image.waitFor();
	const seen = await image.evaluate((picture: HTMLImageElement, side) => {
		const { naturalWidth, naturalHeight } = picture;
		const context = new OffscreenCanvas(side, side).getContext('2d');
		context?.drawImage(picture, side - naturalWidth, side - naturalHeight);
		return [...(context?.getImageData(0, 0, side, side).data ?? [])];
	}, corner);
	const { width, height, data } = await rawPixels(await onDisk(`assets/images/${file}`));
	const row = (y: number): number => (y * width + width - corner) * 4;
	const last = Array.from({ length: corner }, (_, y) => height - corner + y);
	const stored = last.flatMap((y) => [...data.subarray(row(y), row(y) + corner * 4)]);
	assert.deepEqual(seen, stored);
}

describe('a reload of the window while a picture is made', () => {
	before(async function () {
		this.timeout(reloadLimit * 2);
		const { page } = uiWorld();
		await startComposing();
		await sendPrompt('A brass compass');
		await jobOf('A brass compass').getByText('Saved', { exact: true }).waitFor();
		await parameter('Quality').selectOption('low');
		await sendHeld('A long bridge');
		await reloadWindow(page);
	});
	after(resetParameters);

	it('leaves it there as interrupted, and says what that means', async () => {
		const { page } = uiWorld();
		const job = jobOf('A long bridge');
		await job.getByText('Interrupted', { exact: true }).waitFor({ timeout: reloadLimit });
		await job.getByText(/closed or reloaded before the picture came/).waitFor();
		await screenshot(page, 'interrupted');
	}).timeout(reloadLimit * 2);

	it('leaves finished pictures, and what was chosen in the composer', async () => {
		const job = jobOf('A brass compass');
		await job.getByText('Saved', { exact: true }).waitFor();
		await job.locator('img').first().waitFor();
		assert.equal(await parameter('Quality').inputValue(), 'low');
		await showTab('History');
		await card('A brass compass').locator('img').waitFor();
		await card('A long bridge').getByText('Interrupted').waitFor();
		await showTab('Create');
	});

	it('lets the person try it again, in its place', async () => {
		const { page, server, zenmux } = uiWorld();
		await zenmux.release();
		await runCommand(page, 'ZenMux Images: Set API Key…');
		await answerQuickInput(page, 'ZenMux API Key', server.key);
		await jobOf('A long bridge').getByRole('button', { name: 'Retry' }).click();
		await jobOf('A long bridge').getByText('Saved', { exact: true }).waitFor();
		const last = (await zenmux.imageRequests()).at(-1);
		assert.equal(last?.fields.quality, 'low');
		assert.equal(await uiWorld().studio.locator('.job', { hasText: 'A long bridge' }).count(), 1);
	});
});

describe('a picture that is made while the Studio is hidden', () => {
	before(startComposing);

	it('is shown in the status bar; a click there leads to it', async () => {
		const { page } = uiWorld();
		await sendHeld('A quiet lake');
		await hideStudio();
		const item = page.locator('.statusbar-item', { hasText: '1 picture' });
		await item.waitFor();
		await screenshot(page, 'status-bar');
		await item.click();
		await page.locator('.tab.active', { hasText: 'ZenMux Studio' }).waitFor();
		await jobOf('A quiet lake').locator('img[data-revision="2"]').waitFor();
	});

	it('is made nevertheless, and a notification tells of it', async () => {
		const { page, zenmux } = uiWorld();
		await hideStudio();
		await zenmux.release();
		const toast = notificationToasts(page).filter({ hasText: 'assets/images/a-quiet-lake.png' });
		await toast.waitFor();
		await page.locator('.statusbar-item', { hasText: '1 picture' }).waitFor({ state: 'hidden' });
		await screenshot(page, 'hidden-toast');
		await showStudio();
		await jobOf('A quiet lake').getByText('Saved', { exact: true }).waitFor();
	});

	it('has no notification where the Studio is seen', async () => {
		const { page } = uiWorld();
		await runCommand(page, 'Notifications: Clear All Notifications');
		await sendPrompt('A loud lake');
		await jobOf('A loud lake').getByText('Saved', { exact: true }).waitFor();
		assert.equal(await notificationToasts(page).count(), 0);
	});
});

describe('a picture of several megabytes', () => {
	before(async () => {
		await startComposing();
		await parameter('Size').selectOption('2048x2048');
		await parameter('Quality').selectOption('high');
	});
	after(resetParameters);

	it('comes in pieces, and is the file’s', async () => {
		const { studio } = uiWorld();
		const pieces = await studio.locator('body').evaluateHandle(() => {
			const counted = { count: 0 };
			window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
				if (data.type === 'piece') counted.count++;
			});
			return counted;
		});
		await sendPrompt('A grainy meadow');
		await isWhole('A grainy meadow', 'a-grainy-meadow.png');
		const { length } = await onDisk('assets/images/a-grainy-meadow.png');
		const { count } = await pieces.jsonValue();
		assert.ok(count >= Math.floor(length / 2 ** 20) - 1, `${count} pieces of ${length} bytes`);
	});

	it('is whole where the Studio was hidden and shown again meanwhile', async () => {
		await sendHeld('A grainy hill');
		await hideStudio();
		await showStudio();
		await jobOf('A grainy hill').locator('img[data-revision="2"]').waitFor();
		await uiWorld().zenmux.release();
		await isWhole('A grainy hill', 'a-grainy-hill.png');
	});
});

describe('the Studio in a window of its own', () => {
	let window: Page;
	let studio: FrameLocator;

	before(async () => {
		const { page } = uiWorld();
		await startComposing();
		const opened = page.context().waitForEvent('page');
		await runCommand(page, 'View: Move Editor into New Window');
		window = await opened;
		studio = studioFrame(window);
	});
	after(() => window.close());

	it('shows everything that it showed before', async () => {
		await studio.locator('.job', { hasText: 'A quiet lake' }).locator('img').first().waitFor();
		await screenshot(window, 'own-window');
	});

	it('sends what is written there', async () => {
		await studio.locator('#prompt').fill('A far island');
		await studio.locator('#prompt').press('Control+Enter');
		const job = studio.locator('.job', { hasText: 'A far island' });
		await job.getByText('Saved', { exact: true }).waitFor();
	});
});
