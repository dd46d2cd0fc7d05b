import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { pack } from '../package/buildPackage.ts';
import { folders } from '../vscode/folders.ts';
import { provideVSCode } from '../vscode/vscodeInstallation.ts';
import {
	answerDialog,
	answerQuickInput,
	changeSettings,
	reloadWindow,
	runCommand,
	screenshot,
	setTheme,
	themes,
} from '../vscode/workbenchPage.ts';
import { axeViolations } from './accessibility.ts';
import { dropFile } from './dropFile.ts';
import { chips, jobOf } from './editing.ts';
import {
	batchOf,
	inNarrowPanel,
	parameter,
	resetParameters,
	sendPrompt,
	startComposing,
} from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

const prompt = (): Locator => uiWorld().studio.locator('#prompt');

/** Is there while the composer holds anything, as far as the extension knows. */
const clear = (): Locator => uiWorld().studio.getByRole('button', { name: 'Clear', exact: true });

async function empty(): Promise<void> {
	if (await clear().isVisible()) await clear().click();
	await clear().waitFor({ state: 'hidden' });
}

const improve = (): Locator => uiWorld().studio.getByRole('button', { name: 'Improve' });

/** Waits until this stands in the prompt. */
const prompted = (text: string): Promise<void> =>
	uiWorld()
		.studio.locator('body')
		.evaluate(async (_body, wanted) => {
			const box = document.querySelector<HTMLTextAreaElement>('#prompt');
			while (box?.value !== wanted) await new Promise(requestAnimationFrame);
		}, text);

describe('a picture that was made here, dropped on the composer', () => {
	let copy = '';

	before(async () => {
		const { folder } = uiWorld();
		await startComposing();
		await parameter('Quality').selectOption('high');
		await sendPrompt('A stone bridge');
		await jobOf('A stone bridge').getByText('Saved', { exact: true }).waitFor();
		await resetParameters();
		copy = path.join(folder, '..', 'found somewhere.png');
		await copyFile(path.join(folder, 'assets/images/a-stone-bridge.png'), copy);
	});
	after(async () => {
		await empty();
		await resetParameters();
	});

	it('brings back what it was made with, and can be a reference instead', async () => {
		const { page, studio } = uiWorld();
		await empty();
		await dropFile(copy);
		const notice = studio.locator('.notice', { hasText: 'This picture was made here' });
		await notice.waitFor();
		assert.equal(await prompt().inputValue(), 'A stone bridge');
		assert.equal(await parameter('Quality').inputValue(), 'high');
		assert.equal(await chips().count(), 0);
		await screenshot(page, 'restored-by-drop');
		await notice.getByRole('button', { name: 'Use as Reference Instead' }).click();
		await chips().getByText('found somewhere.png').waitFor();
		assert.equal(await prompt().inputValue(), '');
		assert.equal(await parameter('Quality').inputValue(), 'auto');
	});

	it('is a reference where a prompt is being written', async () => {
		await empty();
		await prompt().fill('The same in winter');
		await clear().waitFor();
		await dropFile(copy);
		await chips().getByText('found somewhere.png').waitFor();
		assert.equal(await prompt().inputValue(), 'The same in winter');
	});
});

describe('the limits of what is spent', () => {
	type Limits = { readonly confirm: number | undefined; readonly day: number | undefined };

	/** Sets limits in USD. */
	const limit = ({ confirm, day }: Limits): Promise<void> =>
		changeSettings(uiWorld().page, {
			'zenmuxImages.confirmAboveUsd': confirm,
			'zenmuxImages.dailyLimitUsd': day,
		});

	before(async () => {
		const { zenmux } = uiWorld();
		await startComposing();
		await sendPrompt('A red kite');
		await jobOf('A red kite').getByText('Saved', { exact: true }).waitFor();
		await zenmux.reset();
	});
	after(() => limit({ confirm: undefined, day: undefined }));

	it('ask before something dear is sent, and send nothing without an answer', async () => {
		const { page, zenmux } = uiWorld();
		await limit({ confirm: 0.001, day: 0 });
		await sendPrompt('A blue kite');
		await answerDialog(page, /Send this request for about \$0\.0/, 'Cancel');
		assert.deepEqual(await zenmux.imageRequests(), []);
		await prompt().press('Control+Enter');
		await answerDialog(page, /Send this request for about \$0\.0/, 'Send');
		await jobOf('A blue kite').getByText('Saved', { exact: true }).waitFor();
		assert.equal((await zenmux.imageRequests()).length, 1);
	});

	it('stop at the limit of the day, which can be overridden once', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.reset();
		await limit({ confirm: 0, day: 0.01 });
		await sendPrompt('A green kite');
		await answerDialog(page, /Your limit for the day is \$0\.01/, 'Cancel');
		assert.deepEqual(await zenmux.imageRequests(), []);
		await prompt().press('Control+Enter');
		await answerDialog(page, /Your limit for the day is \$0\.01/, 'Send This Once');
		await jobOf('A green kite').getByText('Saved', { exact: true }).waitFor();
	});
});

/**
 * Since VS Code 1.104 any extension can bring a language model, as that of these tests does; before,
 * only those that VS Code lists by name could.
 */
const firstWithModels = 104;
const { version } = await provideVSCode();
const hasModels = Number(version.split('.')[1]) >= firstWithModels;

describe('a prompt that a language model improves', () => {
	if (!hasModels) {
		it(`is not offered: VS Code ${version} takes models since 1.${firstWithModels} only`, async () => {
			await startComposing();
			await prompt().fill('A red fox');
			await clear().waitFor();
			assert.equal(await improve().count(), 0);
		});
		return;
	}

	it('is offered where VS Code has a language model', async function () {
		this.timeout(120_000);
		const { page, server, vscode } = uiWorld();
		await startComposing();
		await prompt().fill('A red fox');
		assert.equal(await improve().count(), 0);
		const vsix = path.join(folders.vscodeTest, 'languageModel.vsix');
		await pack(path.join(import.meta.dirname, 'languageModel'), vsix);
		await vscode.installExtension(vsix);
		await reloadWindow(page);
		await improve().waitFor({ timeout: 60_000 });
		await runCommand(page, 'ZenMux Images: Set API Key…');
		await answerQuickInput(page, 'ZenMux API Key', server.key);
	});

	it('is shown with its changes, and refused', async () => {
		const { studio } = uiWorld();
		await improve().click();
		await studio.getByText('A suggested prompt, with its changes:').waitFor();
		await studio.getByRole('button', { name: 'Discard' }).click();
		await studio.locator('#prompt:focus').waitFor();
		assert.equal(await prompt().inputValue(), 'A red fox');
	});

	it('is taken, and Undo brings the old one back', async () => {
		const { studio } = uiWorld();
		await improve().click();
		await studio.getByRole('button', { name: 'Use This Prompt' }).click();
		await prompted('A red fox in deep snow at dawn, low golden light');
		const notice = studio.locator('.notice', { hasText: 'The prompt was improved.' });
		await notice.getByRole('button', { name: 'Undo' }).click();
		await prompted('A red fox');
	});
});

describe(`the Studio with a batch${hasModels ? ' and a suggestion' : ''}`, () => {
	before(async () => {
		const { page, studio } = uiWorld();
		await parameter('Pictures').selectOption('2');
		await sendPrompt('A row of houses');
		const batch = batchOf('A row of houses');
		for (const tile of [0, 1]) {
			await batch.locator('.tile').nth(tile).getByText('Saved', { exact: true }).waitFor();
		}
		if (hasModels) {
			await improve().click();
			await studio.getByText('A suggested prompt, with its changes:').waitFor();
		}
		await runCommand(page, 'Notifications: Clear All Notifications');
	});
	after(resetParameters);

	for (const theme of themes) {
		it(`looks right and is accessible in ${theme}, also in a narrow panel`, async () => {
			const { page } = uiWorld();
			await setTheme(page, theme);
			const name = `create-${theme.toLowerCase().replaceAll(' ', '-')}`;
			await screenshot(page, name);
			assert.deepEqual(await axeViolations(), []);
			await inNarrowPanel(1600, async () => {
				await screenshot(page, `${name}-narrow`);
				assert.deepEqual(await axeViolations(), []);
			});
		});
	}
});
