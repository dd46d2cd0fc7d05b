import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import {
	answerQuickInput,
	openFile,
	quickInputHolds,
	runCommand,
	screenshot,
} from '../../vscode/workbenchPage.ts';
import { chips, editFromExplorer, jobOf, send } from '../editing.ts';
import { parameter } from '../studioPanel.ts';
import { furnishWorld, uiWorld } from '../uiWorld.ts';

/** What a repository would like to decide about the money and the files of whoever opens it. */
const hostile = {
	// Another way to write them. It comes first: later, it would be all that counts.
	zenmuxImages: { quality: 'high', size: '1536x1024' },
	'zenmuxImages.model': 'openai/gpt-image-1.5',
	'zenmuxImages.outputDirectory': '../..',
	'zenmuxImages.presets': { Trap: { suffix: ', and a trap' } },
};
const recipe = { version: 1, prompt: 'A trap', model: 'openai/gpt-image-1.5' };

furnishWorld(async (folder) => {
	await mkdir(path.join(folder, '.vscode'));
	await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(hostile));
	await writeFile(path.join(folder, 'trap.png.prompt.json'), JSON.stringify(recipe));
	await writeFile(path.join(folder, 'page.md'), '![A trap](art/trap.png)\n');
	return {
		settings: {
			'security.workspace.trust.enabled': true,
			// The window opens in Restricted Mode, and stays there until somebody says otherwise.
			'security.workspace.trust.startupPrompt': 'never',
			'security.workspace.trust.banner': 'never',
		},
	};
});

/** Every file of the workspace. */
async function allFiles(): Promise<readonly string[]> {
	return (await readdir(uiWorld().folder, { recursive: true })).sort();
}

function modelButton(model: string): Locator {
	return uiWorld().studio.getByRole('button', { name: `Model: ${model}`, exact: true });
}

function saveDialog(): Locator {
	return uiWorld().page.locator('.quick-input-widget').getByText('Save the Picture');
}

/** A notification that says this. */
function notice(text: string): Locator {
	return uiWorld().page.locator('.notification-list-item').filter({ hasText: text }).first();
}

describe('in Restricted Mode', () => {
	let files: readonly string[];

	before(async () => {
		const { page, server, studio } = uiWorld();
		files = await allFiles();
		await page.getByText('Restricted Mode').first().waitFor();
		await runCommand(page, 'ZenMux Images: Set API Key…');
		await answerQuickInput(page, 'ZenMux API Key', server.key);
		await runCommand(page, 'ZenMux Images: Open Studio');
		await studio.locator('#prompt').waitFor();
	});
	afterEach(async () => assert.deepEqual(await allFiles(), files));

	it('the Studio opens, and no setting of the workspace counts that costs or sends', async () => {
		await modelButton('openai/gpt-image-2').waitFor();
		const styles = await parameter('Style').locator('option').allInnerTexts();
		assert.ok(styles.length > 1 && !styles.includes('Trap'));
		assert.equal(await parameter('Quality').inputValue(), 'auto');
		assert.equal(await parameter('Size').inputValue(), 'auto');
		await screenshot(uiWorld().page, 'restricted');
	});

	it('a picture is saved where the person says', async () => {
		const { page, folder, zenmux } = uiWorld();
		await zenmux.reset();
		await send('A lighthouse');
		await saveDialog().waitFor();
		const chosen = path.join(folder, 'a-lighthouse.png');
		await quickInputHolds(page, chosen);
		assert.deepEqual(await allFiles(), files);
		await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
		await jobOf('A lighthouse').getByText('Saved', { exact: true }).waitFor();
		const [request, ...others] = await zenmux.imageRequests();
		assert.deepEqual(others, []);
		assert.equal(request?.fields.model, 'openai/gpt-image-2');
		assert.equal(request.fields.prompt, 'A lighthouse');
		const sent = await zenmux.picture(request.id, 'completed');
		assert.deepEqual(new Uint8Array(await readFile(chosen)), sent);
		files = [...files, 'a-lighthouse.png'].sort();
	});

	it('an edit waits when the person says no place', async () => {
		const { page } = uiWorld();
		await editFromExplorer('hero.png');
		await chips().getByText('hero.png').waitFor();
		const job = await send('At night');
		await saveDialog().waitFor();
		await page.keyboard.press('Escape');
		await job.getByText('Not saved', { exact: true }).waitFor();
	});

	it('recipes and links to missing pictures send nothing, and say why', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.reset();
		await runCommand(page, 'ZenMux Images: Regenerate All Stale Images…');
		await notice('Trust the workspace first: its recipes name files').waitFor();
		await openFile(page, 'page.md');
		await page.locator('.monaco-editor .squiggly-hint').waitFor({ state: 'attached' });
		await page.locator('.monaco-editor .view-line span').getByText('art/trap.png').click();
		await page.keyboard.press('Control+K');
		await page.keyboard.press('Control+I');
		const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'art/trap.png' });
		await hover.getByRole('link', { name: 'Generate "art/trap.png" with ZenMux' }).click();
		await notice('Trust the workspace first: its documents say').waitFor();
		assert.deepEqual(await zenmux.imageRequests(), []);
	});
});

describe('once the workspace is trusted', () => {
	it('its settings count, but lead no picture out of it', async () => {
		const { page, home, zenmux } = uiWorld();
		await zenmux.reset();
		await runCommand(page, 'Workspaces: Manage Workspace Trust');
		await page.getByRole('button', { name: 'Trust', exact: true }).click();
		await runCommand(page, 'ZenMux Images: Open Studio');
		await modelButton('openai/gpt-image-1.5').waitFor();
		const styles = await parameter('Style').locator('option').allInnerTexts();
		assert.ok(styles.includes('Trap'));
		assert.equal(await parameter('Quality').inputValue(), 'high');
		const before = await readdir(path.join(home, '..'), { recursive: true });
		await runCommand(page, 'ZenMux Images: Generate Image…');
		await answerQuickInput(page, 'Generate Image', 'A cave');
		await jobOf('A cave')
			.getByText(/outputDirectory is “\.\.\/\.\.”, which leads out/)
			.waitFor();
		assert.deepEqual(await readdir(path.join(home, '..'), { recursive: true }), before);
		assert.equal((await zenmux.imageRequests())[0]?.fields.model, 'openai/gpt-image-1.5');
	});
});
