import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
	decorated,
	generateHere,
	hoverOn,
	lens,
	openAtEnd,
	openInFirst,
} from '../../ui/coding/editorText.ts';
import { jobOf } from '../../ui/editing.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { changeSettings, runCommand } from '../../vscode/workbenchPage.ts';
import { resizeWindow } from '../resizeWindow.ts';
import { shootEditors, shootReadme, shootReadmeInPlace } from './places.ts';
import { recipe, recipeFile } from '../website.ts';

const tea = 'Tea fields after the rain';

describe('pictures of the editor', () => {
	it('the note where a picture will stand', async () => {
		const { page, zenmux } = uiWorld();
		await openAtEnd('tea.md');
		await generateHere(tea);
		await decorated(`Making “${tea}”… Preview 2 of 2`);
		await jobOf(tea).locator('img[data-revision="2"]').waitFor();
		await shootReadme('insert', 660, jobOf(tea));
		await zenmux.release();
		await jobOf(tea).getByText('Saved', { exact: true }).waitFor();
		await page.locator('.monaco-editor .view-line', { hasText: '![Tea fields' }).waitFor();
		await shootEditors('insert', jobOf(tea));
	});

	it('a picture that is missing', async () => {
		const { page } = uiWorld();
		await resizeWindow(1200, 560);
		await openInFirst('guide.html');
		await page.locator('.monaco-editor .squiggly-hint').first().waitFor({ state: 'attached' });
		const hover = await hoverOn('"art/mist.png"');
		await hover.getByRole('link', { name: 'Generate "art/mist.png" with ZenMux' }).waitFor();
		await shootReadmeInPlace('missing');
		await page.keyboard.press('Escape');
	});

	it('a recipe, whose picture is made again', async () => {
		const { page, folder } = uiWorld();
		await changeSettings(page, { 'zenmuxImages.recipes': true });
		await openInFirst(path.basename(recipeFile));
		await lens('Regenerate Image').and(page.getByRole('button')).click();
		await jobOf(recipe.prompt).getByText('Saved', { exact: true }).waitFor();
		await openInFirst(path.basename(recipeFile));
		await lens('Up to date').waitFor();
		const file = path.join(folder, recipeFile);
		const made = await readFile(file, 'utf8');
		const changed = 'Dunes under a blue evening sky';
		await writeFile(file, made.replace(recipe.prompt, changed));
		await lens('Stale: the recipe was changed since').waitFor();
		await lens('Regenerate Image').and(page.getByRole('button')).click();
		const job = jobOf(changed);
		await job.getByText(/Replace dunes\.png with this picture/).waitFor();
		await job.getByRole('slider', { name: 'Compare before and after' }).waitFor();
		await runCommand(page, 'View: Focus First Editor Group');
		await shootReadme('recipes', 700);
		await shootEditors('recipes', job);
		await job.getByRole('button', { name: 'Replace the File' }).click();
		await job.getByText('Saved', { exact: true }).waitFor();
	});
});
