import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { tellOnScreen } from '../vscode/onScreen.ts';
import { openWorkbench, type WorkbenchOptions } from '../vscode/workbench.ts';
import {
	answerQuickInput,
	quickInputHolds,
	reloadWindow,
	runCommand,
	screenshot,
	studioFrame,
} from '../vscode/workbenchPage.ts';
import { firstPrompt, uiWorld } from './uiWorld.ts';

/** Opens another window on these folders, runs the command, gives the key and hands over the page. */
async function generateIn(
	options: WorkbenchOptions,
	use: (page: Page) => Promise<void>,
	prepare?: (page: Page) => Promise<void>,
): Promise<void> {
	const { vscode, server } = uiWorld();
	const { page, close } = await openWorkbench(vscode, options);
	try {
		await prepare?.(page);
		await runCommand(page, 'ZenMux Images: Generate Image…');
		await answerQuickInput(page, 'ZenMux API Key', server.key);
		await use(page);
	} catch (error) {
		await screenshot(page, 'failed in another window');
		if (error instanceof Error) await tellOnScreen(page, error);
		throw error;
	} finally {
		await close();
	}
}

/** The finished picture of the last request, as the test server sent it. */
async function sentPicture(): Promise<Uint8Array> {
	const { zenmux } = uiWorld();
	const request = (await zenmux.imageRequests()).at(-1);
	return zenmux.picture(request?.id ?? '', 'completed');
}

async function assertSaved(file: string): Promise<void> {
	assert.deepEqual(new Uint8Array(await readFile(file)), await sentPicture());
}

const whichFolder = 'Choose the workspace folder that gets the picture.';

describe('where a picture goes', () => {
	beforeEach(() => uiWorld().zenmux.reset());

	it('is asked in a workspace with several folders', async () => {
		const { folder } = uiWorld();
		const roots = ['web', 'app'].map((name) => path.join(folder, name));
		for (const root of roots) await mkdir(root);
		const workspaceFile = path.join(folder, 'both.code-workspace');
		const open = (paths: readonly string[]): Promise<void> =>
			writeFile(workspaceFile, JSON.stringify({ folders: paths.map((path) => ({ path })) }));
		await open(roots.slice(0, 1));
		// A slow VS Code in a browser may fail to read the file as it starts, and then has no folder until
		// the file changes. The Studio needs all of VS Code to be there.
		const openBoth = async (page: Page): Promise<void> => {
			await runCommand(page, 'ZenMux Images: Open Studio');
			await studioFrame(page).locator('#prompt').waitFor();
			await open(roots);
			await page.locator('.explorer-folders-view').getByText('app', { exact: true }).waitFor();
		};
		const use = async (page: Page): Promise<void> => {
			await page.locator('.quick-input-list').getByText('app', { exact: true }).waitFor();
			await screenshot(page, 'which-folder');
			await answerQuickInput(page, whichFolder, 'app');
			await answerQuickInput(page, 'Generate Image', 'A lamp');
			await studioFrame(page).getByText('Saved', { exact: true }).waitFor();
			await assertSaved(path.join(folder, 'app/assets/images/a-lamp.png'));
			assert.deepEqual(await readdir(path.join(folder, 'web')), []);
		};
		await generateIn({ workspaceFile }, use, openBoth);
	});

	it('is asked with a save dialog when no folder is open, and waits when that is dismissed', async () => {
		const { home } = uiWorld();
		await generateIn({}, async (page) => {
			await answerQuickInput(page, 'Generate Image', 'A chair');
			await page.locator('.quick-input-widget').getByText('Save the Picture').waitFor();
			await screenshot(page, 'save-dialog');
			await page.keyboard.press('Escape');
			const studio = studioFrame(page);
			await studio.getByText('Not saved', { exact: true }).waitFor();
			await studio.getByRole('button', { name: 'Save', exact: true }).click();
			await quickInputHolds(page, path.join(home, 'a-chair.png'));
			await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
			await studio.getByText('Saved', { exact: true }).waitFor();
			await assertSaved(path.join(home, 'a-chair.png'));
		});
	});
});

describe('the log', () => {
	it('has a line for each step, and neither the key nor the prompt', async () => {
		const { page, server, vscode } = uiWorld();
		await runCommand(page, 'ZenMux Images: Show Log');
		const shown = page.locator('.part.panel .view-line').filter({ hasText: /saved\sfile=/ });
		await shown.first().waitFor();
		await screenshot(page, 'log');
		const [file] = globSync('data/logs/**/ZenMux Images.log', { cwd: vscode.dataDirectory });
		const log = await readFile(path.join(vscode.dataDirectory, file ?? ''), 'utf8');
		for (const step of ['sent', 'headers', 'partial', 'completed', 'saved']) {
			assert.ok(log.includes(`: ${step} `), step);
		}
		assert.ok(!log.includes(server.key));
		assert.ok(!log.includes(firstPrompt));
	});
});

describe('after a reload of the window', () => {
	it('the Studio is back where it was, with the jobs of before and their pictures', async () => {
		const { page, studio, folder } = uiWorld();
		const saved = await readdir(path.join(folder, 'assets/images'));
		const before = await shownJobs();
		assert.ok(before.length > 3);
		await reloadWindow(page);
		await studio
			.locator('.job')
			.nth(before.length - 1)
			.waitFor({ timeout: 60_000 });
		assert.deepEqual(await shownJobs(), before);
		const done = studio.locator('.job[data-tone="done"]');
		// What a job gave that was no picture is a file, too, and has nothing to show.
		for (const job of await done.filter({ hasNotText: 'a-riddle.bin' }).all()) {
			await job.locator('img[data-revision]').waitFor();
		}
		await screenshot(page, 'reloaded');
		assert.deepEqual(await readdir(path.join(folder, 'assets/images')), saved);
	});
});

/** The prompt of each job in the Studio and what it says of it. */
async function shownJobs(): Promise<readonly string[]> {
	const jobs = await uiWorld().studio.locator('.job').all();
	return Promise.all(
		jobs.map(async (job) => {
			const [prompt, status] = [job.getByRole('heading'), job.locator('.status')];
			return `${await prompt.innerText()}: ${await status.innerText()}`;
		}),
	);
}
