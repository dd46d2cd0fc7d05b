import assert from 'node:assert/strict';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
	answerDialog,
	chooseInMenu,
	notificationToasts,
	openFile,
	runCommand,
	screenshot,
	setTheme,
	themes,
} from '../../vscode/workbenchPage.ts';
import { axeViolations } from '../accessibility.ts';
import { inExplorer, startEditing } from '../editing.ts';
import { inNarrowPanel } from '../studioPanel.ts';
import { uiWorld } from '../uiWorld.ts';
import { dialog, iconsAreDrawn, openDialog, writeLogo } from './iconSet.ts';

function inFolder(...names: readonly string[]): string {
	return path.join(uiWorld().folder, ...names);
}

/** Waits until a file holds this text; it is gone for a moment while VS Code replaces it. */
async function fileHolds(file: string, text: string): Promise<void> {
	while ((await readFile(file, 'utf8').catch(() => undefined)) !== text) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

describe('the icon set of a picture', () => {
	before(async () => {
		await startEditing();
		await writeLogo(uiWorld().folder);
		await writeFile(inFolder('index.html'), '<head>\n\t\n</head>\n');
		await inExplorer('logo.png').waitFor();
		await inExplorer('index.html').waitFor();
	});
	after(async () => {
		for (const name of ['logo.png', 'index.html']) await rm(inFolder(name));
		await rm(inFolder('icons'), { recursive: true, force: true });
	});

	it('opens from the Explorer with a look at it in every place, on light and on dark', async () => {
		await openDialog();
		await iconsAreDrawn();
		const { studio, page } = uiWorld();
		for (const ground of ['On light', 'On dark']) {
			const pane = studio.getByRole('region', { name: ground });
			const [tab, ...icons] = await pane
				.locator('canvas')
				.evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).width));
			assert.equal(tab, 16);
			assert.deepEqual(icons.slice(0, 3), [32, 48, 128]);
		}
		await dialog().getByText('icons', { exact: true }).waitFor();
		await runCommand(page, 'Notifications: Clear All Notifications');
	});

	for (const theme of themes) {
		it(`is accessible in ${theme}`, async () => {
			const { page } = uiWorld();
			await setTheme(page, theme);
			await screenshot(page, `icons ${theme}`.toLowerCase().replaceAll(' ', '-'));
			assert.deepEqual(await axeViolations(), []);
		});
	}

	it('fits into a narrow panel', async () => {
		await inNarrowPanel(800, async () => {
			const width = await dialog().evaluate((element) => [
				element.scrollWidth,
				element.clientWidth,
			]);
			assert.ok(width[0]! <= width[1]!, String(width));
			await screenshot(uiWorld().page, 'icons-narrow');
		});
	});

	it('follows what is chosen, by keys too', async () => {
		const { page } = uiWorld();
		await dialog().getByRole('button', { name: 'Export 7 Files' }).waitFor();
		const social = dialog().getByRole('checkbox', { name: /^Social card/ });
		await social.focus();
		await page.keyboard.press('Space');
		await dialog().getByRole('button', { name: 'Export 8 Files' }).waitFor();
		await dialog()
			.getByLabel(/^Background/)
			.fill('#204060');
		const padding = dialog().getByRole('slider', { name: /^Padding/ });
		await padding.press('ArrowRight');
		await dialog().getByText('Padding 11 %').waitFor();
		const shape = dialog().locator('.icon-shape[data-look="round"]').first();
		const ground = await shape.evaluate((element) => getComputedStyle(element).backgroundColor);
		assert.equal(ground, 'rgb(32, 64, 96)');
	});

	it('writes the files, closes, and offers the HTML for the page', async () => {
		const { page } = uiWorld();
		await dialog().getByRole('button', { name: 'Close' }).click();
		await dialog().waitFor({ state: 'hidden' });
		await openFile(page, 'index.html');
		await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
		await page.keyboard.press('Control+Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		await openDialog();
		await dialog()
			.getByRole('checkbox', { name: /^Social card/ })
			.check();
		await dialog().getByRole('button', { name: 'Export 8 Files' }).click();
		await dialog().waitFor({ state: 'hidden' });
		const toast = notificationToasts(page).filter({
			hasText: 'The icon set is in icons: 8 files.',
		});
		await toast.waitFor();
		await screenshot(page, 'icons-exported');
		for (const name of ['favicon.ico', 'icon-maskable-512.png', 'site.webmanifest']) {
			await access(inFolder('icons', name));
		}
		const card = await sharp(await readFile(inFolder('icons', 'social-card.png'))).metadata();
		assert.deepEqual([card.width, card.height, card.hasAlpha], [1200, 630, false]);
		await toast.getByRole('button', { name: 'Insert HTML' }).click();
		const editor = page.locator('.editor-group-container.active .view-lines');
		await editor.getByText('rel="manifest"').waitFor();
		// VS Code in a browser saves by itself.
		await fileHolds(
			inFolder('index.html'),
			[
				'<head>',
				'\t<link rel="icon" href="icons/favicon.ico" sizes="16x16 32x32 48x48">',
				'\t<link rel="apple-touch-icon" href="icons/apple-touch-icon.png">',
				'\t<link rel="manifest" href="icons/site.webmanifest">',
				'\t<!-- og:image needs a whole address: write https:// and your domain before the path. -->',
				'\t<meta property="og:image" content="icons/social-card.png">',
				'</head>',
				'',
			].join('\n'),
		);
	});

	it('asks before it replaces files, and brings them back', async () => {
		const { page } = uiWorld();
		await runCommand(page, 'Notifications: Clear All Notifications');
		await writeFile(inFolder('icons', 'favicon.ico'), 'mine');
		await openDialog();
		const button = dialog().getByRole('button', { name: 'Export 7 Files' });
		await button.click();
		await answerDialog(page, 'icons holds another file of this name. Replace it?', 'Cancel');
		await dialog().locator('vscode-button:not([disabled])', { hasText: 'Export 7 Files' }).click();
		assert.equal(await readFile(inFolder('icons', 'favicon.ico'), 'utf8'), 'mine');
		await answerDialog(page, 'icons holds another file of this name. Replace it?', 'Replace');
		const toast = notificationToasts(page).filter({
			hasText: 'The icon set is in icons: 7 files.',
		});
		await toast.waitFor();
		assert.equal((await readFile(inFolder('icons', 'favicon.ico')))[2], 1);
		await toast.getByRole('button', { name: 'Undo' }).click();
		await toast.waitFor({ state: 'hidden' });
		await fileHolds(inFolder('icons', 'favicon.ico'), 'mine');
	});

	it('is refused for a picture that is no square', async () => {
		const { page } = uiWorld();
		await chooseInMenu(inExplorer('hero.png'), 'Export Icon Set…');
		await notificationToasts(page)
			.getByText('hero.png is 1024 × 768; an icon set needs a square picture.')
			.waitFor();
	});
});
