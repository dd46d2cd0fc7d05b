import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folders } from '../../vscode/folders.ts';
import { openFile } from '../../vscode/workbenchPage.ts';
import { chips, inExplorer, jobOf, onDisk, startEditing } from '../editing.ts';
import { painter } from '../painting.ts';
import { parameter, resetParameters } from '../studioPanel.ts';
import { uiWorld } from '../uiWorld.ts';
import { hoverOn } from './editorText.ts';

const text = '![The hero](hero.png)\n\n![An owl on a branch](birds/owl.png)\n';

describe('links to pictures in a document', () => {
	before(async () => {
		const { page, folder } = uiWorld();
		await startEditing();
		await writeFile(path.join(folder, 'animals.css'), '.hero { background: url(hero.png) }\n');
		await writeFile(path.join(folder, 'animals.md'), text);
		await inExplorer('animals.md').waitFor();
		await openFile(page, 'animals.md');
		await page.locator('.monaco-editor .squiggly-hint').waitFor({ state: 'attached' });
	});

	it('show the picture and its facts in a hover', async () => {
		const { page } = uiWorld();
		await openFile(page, 'animals.css');
		const hover = await hoverOn('hero.png');
		await hover.getByText(/hero\.png: 1024 × 768 pixels, PNG, \d+ kB/).waitFor();
		// VS Code's own hover on CSS may have a picture, too.
		const shown = await hover
			.locator('img[src*="hero.png"]')
			.evaluate(async (image: HTMLImageElement) => {
				await image.decode();
				return [image.naturalWidth, image.width, image.height];
			});
		assert.deepEqual(shown, [1024, 200, 150]);
		await page.screenshot({ path: path.join(folders.screenshots, 'hover.png') });
	});

	it('show it once in Markdown, where VS Code does so itself', async () => {
		const { page } = uiWorld();
		await openFile(page, 'animals.md');
		const hover = await hoverOn('hero.png');
		await hover.getByText(/hero\.png: 1024 × 768 pixels/).waitFor();
		await hover.locator('a img').waitFor();
		assert.equal(await hover.locator('img').count(), 1);
	});

	it('open the painter on the picture', async () => {
		const hover = await hoverOn('hero.png');
		await hover.getByRole('link', { name: 'Paint a Mask' }).click();
		await painter().waitFor();
		assert.deepEqual(await chips().count(), 1);
		await painter().getByRole('button', { name: 'Cancel' }).click();
		await painter().waitFor({ state: 'hidden' });
	});

	it('begin variations, which wait for the person to send them', async () => {
		const { studio, zenmux } = uiWorld();
		const hover = await hoverOn('hero.png');
		await hover.getByRole('link', { name: 'Variations' }).click();
		await studio.locator('#prompt:focus').waitFor();
		assert.match(await studio.locator('#prompt').inputValue(), /^A variation of this picture/);
		assert.equal(await parameter('Pictures').inputValue(), '4');
		assert.deepEqual(await chips().count(), 1);
		assert.deepEqual(await zenmux.imageRequests(), []);
		await studio.getByRole('button', { name: 'Undo' }).click();
		await resetParameters();
	});

	it('begin an edit of the picture', async () => {
		const { studio } = uiWorld();
		const hover = await hoverOn('hero.png');
		await hover.getByRole('link', { name: 'Edit' }).click();
		await studio.locator('#prompt:focus').waitFor();
		assert.equal(await studio.locator('#prompt').inputValue(), '');
		assert.deepEqual(await chips().count(), 1);
	});

	it('generate a picture that is missing, and are not marked any more', async () => {
		const { page, zenmux } = uiWorld();
		const hover = await hoverOn('birds/owl.png');
		await hover.getByText('An owl on a branch').waitFor();
		await page.screenshot({ path: path.join(folders.screenshots, 'hover-missing.png') });
		await hover.getByRole('link', { name: 'Generate "birds/owl.png" with ZenMux' }).click();
		await jobOf('An owl on a branch').getByText('Saved', { exact: true }).waitFor();
		await page.locator('.monaco-editor .squiggly-hint').waitFor({ state: 'detached' });
		const [request, ...others] = await zenmux.imageRequests();
		assert.deepEqual(others, []);
		const sent = await zenmux.picture(request?.id ?? '', 'completed');
		assert.deepEqual(new Uint8Array(await onDisk('birds/owl.png')), sent);
	});
});
