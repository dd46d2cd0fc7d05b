import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import {
	answerQuickInput,
	changeSettings,
	notificationToasts,
	openFile,
	openView,
	runCommand,
	screenshot,
} from '../../vscode/workbenchPage.ts';
import { keys } from '../../zenmux-server/answerImages.ts';
import { jobOf } from '../editing.ts';
import { uiWorld } from '../uiWorld.ts';
import { walkthroughStep, walkthroughTick } from '../walkthrough.ts';

const prompt = 'A first lamp';

const toast = (text: string | RegExp): Locator =>
	notificationToasts(uiWorld().page).filter({ hasText: text });

/** Toasts that come fast after one another go to the list only. */
async function told(text: RegExp): Promise<void> {
	const { page } = uiWorld();
	await runCommand(page, 'Notifications: Show Notifications');
	await page.locator('.notifications-center').getByText(text).waitFor();
}

async function setKey(key: string): Promise<void> {
	const { page } = uiWorld();
	await runCommand(page, 'Notifications: Clear All Notifications');
	await runCommand(page, 'ZenMux Images: Set API Key…');
	await answerQuickInput(page, 'ZenMux API Key', key);
}

/** Whether VS Code shows the picture of a step, and could decode it. */
function isShown(id: string): boolean {
	const image = document.querySelector<HTMLImageElement>('.getting-started-media img');
	const address = decodeURIComponent(image?.currentSrc ?? '');
	return address.includes(`/walkthrough/${id}.`) && (image?.naturalWidth ?? 0) > 300;
}

describe('a first run', () => {
	it('has a history that says what to do', async () => {
		const { page } = uiWorld();
		await openView(page, 'ZenMux Images');
		const welcome = page.locator('.welcome-view-content');
		await welcome.getByText('No picture was made in this workspace yet.').waitFor();
		await welcome.getByRole('button', { name: 'Generate Image…' }).waitFor();
		await screenshot(page, 'welcome');
		await welcome.locator('a', { hasText: 'walkthrough' }).click();
		await walkthroughStep('key').waitFor();
	});

	it('has a walkthrough of seven steps, none of them done, each with a picture', async () => {
		const { page } = uiWorld();
		const size = page.viewportSize();
		// VS Code shows pictures where there is room for them.
		await page.setViewportSize({ width: 1600, height: 900 });
		assert.equal(await page.locator('.getting-started-step').count(), 7);
		assert.equal(await page.locator('.codicon-getting-started-step-checked').count(), 0);
		for (const id of ['first', 'edit', 'mask', 'insert', 'recipes', 'agents', 'key']) {
			await walkthroughStep(id).click();
			await page.waitForFunction(isShown, id);
		}
		await screenshot(page, 'walkthrough');
		if (size !== null) await page.setViewportSize(size);
	});

	it('says at once that a key is refused, and asks for it again', async () => {
		await setKey('sk-ai-v1-of-somebody-else-0123');
		const refusal = toast('ZenMux refused the API key.');
		await refusal.waitFor();
		await refusal.getByRole('button', { name: 'Set API Key' }).click();
		await answerQuickInput(uiWorld().page, 'ZenMux API Key', keys.subscription);
		await told(/API key works\. It is a subscription key/);
		await screenshot(uiWorld().page, 'key-check');
	});

	it('says that a pay-as-you-go key works, and ticks the step off', async () => {
		const { page, zenmux } = uiWorld();
		await setKey(keys.payAsYouGo);
		await told(/API key works\. It is a pay-as-you-go key/);
		await walkthroughTick('key').waitFor();
		await runCommand(page, 'Notifications: Clear All Notifications');
		await runCommand(page, 'ZenMux Images: Check API Key');
		await told(/API key works\. It is a pay-as-you-go key/);
		assert.deepEqual(await zenmux.imageRequests(), []);
	});

	it('makes the first picture by keys', async () => {
		const { page } = uiWorld();
		await openFile(page, 'fox.md');
		await page.locator('.monaco-editor.focused').waitFor();
		await page.keyboard.press('Control+K');
		await page.keyboard.press('Alt+G');
		await answerQuickInput(page, 'Generate Image', prompt);
		await jobOf(prompt).getByText('Saved', { exact: true }).waitFor();
		await runCommand(page, 'ZenMux Images: Open Walkthrough');
		await walkthroughTick('first').waitFor();
		assert.equal(await walkthroughTick('edit').count(), 0);
	});

	it('ticks off what was done in code and in the settings, and nothing else', async () => {
		const { page } = uiWorld();
		await openFile(page, 'fox.md');
		await jobOf(prompt).getByRole('button', { name: 'Insert into Editor' }).click();
		await page.locator('.editor-instance .view-lines', { hasText: 'a-first-lamp.png' }).waitFor();
		await changeSettings(page, { 'zenmuxImages.recipes': true });
		await runCommand(page, 'ZenMux Images: Open Walkthrough');
		await walkthroughTick('insert').waitFor();
		await walkthroughTick('recipes').waitFor();
		assert.equal(await page.locator('.codicon-getting-started-step-checked').count(), 4);
	});

	it('has a report of problems with the request id, and neither key nor prompt', async () => {
		const { page, zenmux } = uiWorld();
		await runCommand(page, 'ZenMux Images: Report Issue…');
		const [request] = await zenmux.imageRequests();
		const editor = page.locator('.editor-instance .view-lines').filter({ hasText: request!.id });
		await editor.waitFor();
		const text = (await editor.innerText()).replaceAll('\u00a0', ' ');
		assert.match(text, /ZenMux Images: \d+\.\d+\.\d+/);
		for (const secret of [keys.payAsYouGo, prompt]) assert.ok(!text.includes(secret));
		await screenshot(page, 'report');
	});
});
