import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import path from 'node:path';
import {
	answerDialog,
	changeSettings,
	notificationToasts,
	runCommand,
	screenshot,
} from '../../vscode/workbenchPage.ts';
import { axeViolations } from '../accessibility.ts';
import { onDisk } from '../editing.ts';
import { batchOf, startComposing } from '../studioPanel.ts';
import { uiWorld } from '../uiWorld.ts';
import { walkthroughTick } from '../walkthrough.ts';
import { agreement, callTool, packAgent, question } from './agentCalls.ts';

const answered = (text: string): Promise<void> =>
	notificationToasts(uiWorld().page).filter({ hasText: text }).first().waitFor();

const isThere = (name: string): Promise<boolean> =>
	access(path.join(uiWorld().folder, name)).then(
		() => true,
		() => false,
	);

describe('an agent that asks for a picture', () => {
	before(async function () {
		this.timeout(120_000);
		const { vscode } = uiWorld();
		await vscode.installExtension(await packAgent());
		await startComposing();
	});

	beforeEach(async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.reset();
		await runCommand(page, 'Notifications: Clear All Notifications');
	});

	it('gets nothing unless the person agrees to prompt, model, file and cost', async () => {
		const { page, zenmux } = uiWorld();
		await callTool({ prompt: 'A *starry* sky', path: 'art/sky.png', width: 64, height: 64 });
		await question().waitFor();
		const text = await question().innerText();
		for (const said of [
			'A *starry* sky',
			'Model: openai/gpt-image-2',
			'The picture is saved as art/sky.png.',
			'exactly 64 × 64 pixels',
		]) {
			assert.ok(text.includes(said), `${said} in: ${text}`);
		}
		assert.match(text, /The cost is not known|Estimated cost: \$/);
		await screenshot(page, 'agent-asks');
		await answerDialog(page, agreement, 'Cancel');
		await answered('Cancel');
		assert.deepEqual(await zenmux.imageRequests(), []);
		assert.equal(await isThere('art/sky.png'), false);
	});

	it('gets the one of several that the person chooses, and only that is saved', async () => {
		const { page, zenmux } = uiWorld();
		// In high quality the test server makes no two pictures alike.
		const logo = { prompt: 'A logo to choose', path: 'art/logo.png', quality: 'high' };
		await callTool({ ...logo, variations: 3 });
		await question().getByText('3 variations are made').waitFor();
		await answerDialog(page, agreement, 'Yes');
		const batch = batchOf('A logo to choose');
		await batch.getByText('An agent asked for these pictures. Choose the one to use').waitFor();
		const use = batch.getByRole('button', { name: 'Use This One' });
		await use.nth(2).waitFor();
		assert.equal(await isThere('art/logo.png'), false);
		assert.equal(await notificationToasts(page).filter({ hasText: 'answered' }).count(), 0);
		await screenshot(page, 'agent-waits');
		assert.deepEqual(await axeViolations(), []);
		await use.nth(1).click();
		await answered('"path": "art/logo.png"');
		await batch.getByText('An agent asked for these pictures and got logo.png.').waitFor();
		assert.equal(await use.count(), 2);
		const sent = (await zenmux.imageRequests()).flatMap(({ pictures }) => pictures);
		const sizes = sent.filter(({ kind }) => kind === 'completed').map((one) => one.byteLength);
		assert.ok(sizes.includes((await onDisk('art/logo.png')).length));
	});

	it('may have another one chosen later, which asks before it replaces the first', async () => {
		const batch = batchOf('A logo to choose');
		const before = await onDisk('art/logo.png');
		await batch.getByRole('button', { name: 'Use This One' }).first().click();
		const replace = batch.getByRole('button', { name: 'Replace the File' });
		await replace.waitFor();
		assert.deepEqual(await onDisk('art/logo.png'), before);
		await replace.click();
		await batch.getByText('logo.png was replaced').waitFor();
		assert.notDeepEqual(await onDisk('art/logo.png'), before);
	});

	it('makes nothing above the person’s limit unless they agree to the sum, too', async () => {
		const { page, zenmux } = uiWorld();
		await changeSettings(page, { 'zenmuxImages.confirmAboveUsd': 0.0001 });
		await callTool({ prompt: 'A dear logo', path: 'art/dear.png', quality: 'high' });
		await answerDialog(page, agreement, 'Yes');
		await answerDialog(page, /Send this request for about \$/, 'Cancel');
		await answered('The person did not agree to the cost. Nothing was sent.');
		assert.deepEqual(await zenmux.imageRequests(), []);
		await changeSettings(page, { 'zenmuxImages.confirmAboveUsd': undefined });
	});

	it('is a step of the walkthrough, which is done', async () => {
		const { page } = uiWorld();
		await runCommand(page, 'ZenMux Images: Open Walkthrough');
		await walkthroughTick('agents').waitFor();
	});
});
