import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
	answerDialog,
	changeSettings,
	chooseInMenu,
	openFile,
	runCommand,
	screenshot,
} from '../../vscode/workbenchPage.ts';
import { inExplorer, jobOf, onDisk, startEditing } from '../editing.ts';
import { uiWorld } from '../uiWorld.ts';
import { lens } from './editorText.ts';

const recipe = {
	version: 1,
	prompt: 'A lantern in the fog',
	model: 'openai/gpt-image-2',
	parameters: { size: '1024x1024', quality: 'low' },
};
const fileName = 'lantern.png.prompt.json';

async function readRecipe(): Promise<
	typeof recipe & { readonly made?: { readonly sha256: string } }
> {
	return JSON.parse(await readFile(path.join(uiWorld().folder, 'ui', fileName), 'utf8')) as never;
}

async function writeRecipe(changes: Partial<typeof recipe>): Promise<void> {
	const folder = path.join(uiWorld().folder, 'ui');
	await mkdir(folder, { recursive: true });
	const text = JSON.stringify({ ...recipe, ...changes }, null, '\t');
	await writeFile(path.join(folder, fileName), `${text}\n`);
}

describe('a recipe in the editor', () => {
	before(async () => {
		await startEditing();
		await changeSettings(uiWorld().page, { 'zenmuxImages.recipes': true });
		await writeRecipe({});
		await inExplorer('ui').waitFor();
	});
	after(() => changeSettings(uiWorld().page, { 'zenmuxImages.recipes': undefined }));

	it('says that its picture is not there, and makes it', async () => {
		const { page } = uiWorld();
		await openFile(page, fileName);
		await lens('Stale: the picture is not there').waitFor();
		// While other extensions start, VS Code shows lenses that do nothing yet; those are no buttons.
		await lens('Regenerate Image').and(page.getByRole('button')).click();
		const job = jobOf(recipe.prompt);
		await job.getByText('Saved', { exact: true }).waitFor();
		await onDisk('ui/lantern.png');
	});

	it('is up to date then', async () => {
		const { page } = uiWorld();
		await openFile(page, fileName);
		await lens('Up to date').waitFor();
		await lens('Open Picture').waitFor();
		assert.ok((await readRecipe()).made);
		await screenshot(page, 'recipe');
	});

	it('shows old and new side by side before the picture is replaced', async () => {
		const { page } = uiWorld();
		const before = await onDisk('ui/lantern.png');
		await writeRecipe({ ...(await readRecipe()), prompt: 'A lantern at noon' });
		await lens('Stale: the recipe was changed since').waitFor();
		await page
			.locator('.editor-group-container.active .editor-actions')
			.getByRole('button', { name: 'Regenerate Image' })
			.click();
		const job = jobOf('A lantern at noon');
		await job.getByText(/Replace lantern\.png with this picture/).waitFor();
		await job.getByRole('slider', { name: 'Compare before and after' }).waitFor();
		assert.ok(before.equals(await onDisk('ui/lantern.png')));
		await screenshot(page, 'recipe-replace');
		await job.getByRole('button', { name: 'Replace the File' }).click();
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.ok(!before.equals(await onDisk('ui/lantern.png')));
	});

	it('is regenerated with all that are stale below a folder, after one question', async () => {
		const { page } = uiWorld();
		await openFile(page, fileName);
		await lens('Up to date').waitFor();
		await writeRecipe({ ...(await readRecipe()), prompt: 'A lantern at dusk' });
		await lens('Stale: the recipe was changed since').waitFor();
		await chooseInMenu(inExplorer('ui'), 'Regenerate All Stale Images…');
		const question = page.locator('.monaco-dialog-box').filter({ hasText: 'ui/lantern.png' });
		await question.getByText('Regenerate 1 stale picture?').waitFor();
		await screenshot(page, 'recipe-stale');
		await answerDialog(page, 'Regenerate 1 stale picture?', 'Regenerate');
		const job = jobOf('A lantern at dusk');
		await job.getByText('Saved', { exact: true }).waitFor();
		// It lies behind the Studio now; another editor of it may have been scrolled down by VS Code.
		await openFile(page, fileName);
		await lens('Up to date').waitFor();
	});

	it('completes and checks what is typed, by its schema', async () => {
		const { page } = uiWorld();
		await writeRecipe({ parameters: { size: '1024x1024', quality: 'splendid' } });
		await openFile(page, fileName);
		await runCommand(page, 'Problems: Focus on Problems View');
		await page
			.locator('.markers-panel')
			.getByText(/Value is not accepted/)
			.waitFor();
		await screenshot(page, 'recipe-problem');
		await runCommand(page, 'View: Toggle Panel Visibility');
	});
});
