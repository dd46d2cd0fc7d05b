import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
	changeSettings,
	notificationToasts,
	reloadWindow,
	runCommand,
	screenshot,
	setTheme,
} from '../vscode/workbenchPage.ts';
import {
	chips,
	editFromExplorer,
	editThis,
	startEditing,
	inExplorer,
	jobOf,
	onDisk,
	send,
} from './editing.ts';
import { hideStudio, showStudio } from './hiddenStudio.ts';
import { uiWorld } from './uiWorld.ts';

describe('pictures of the workspace, edited where they lie', () => {
	before(startEditing);

	it('a right-click on two files shows them as references, and waits for the prompt', async () => {
		const { page, studio } = uiWorld();
		await editFromExplorer('hero.png', 'sprite.png');
		await chips().nth(1).waitFor();
		assert.match((await chips().nth(0).textContent()) ?? '', /hero\.png/);
		assert.match((await chips().nth(1).textContent()) ?? '', /sprite\.png/);
		await studio.locator('#prompt:focus').waitFor();
		await runCommand(page, 'Notifications: Clear All Notifications');
		await screenshot(page, 'edit-references');
	});

	it('shows the partial pictures over the source as they come, with a slider between them', async () => {
		const { page, zenmux } = uiWorld();
		await editFromExplorer('hero.png', 'sprite.png');
		await chips().nth(1).waitFor();
		await zenmux.hold('completed');
		await page.keyboard.type('Make it a winter night');
		await page.keyboard.press('Control+Enter');
		const job = jobOf('Make it a winter night');
		await job.locator('img[data-revision="2"]').waitFor();
		const slider = job.getByRole('slider', { name: 'Compare before and after' });
		const start = Number(await slider.getAttribute('aria-valuenow'));
		await slider.press('ArrowRight');
		await slider.press('Shift+ArrowRight');
		assert.equal(Number(await slider.getAttribute('aria-valuenow')), start + 11);
		await screenshot(page, 'edit-partial');
		const before = await job.locator('.stage').boundingBox();
		await zenmux.release();
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.deepEqual(await job.locator('.stage').boundingBox(), before);
		assert.equal(Number(await slider.getAttribute('aria-valuenow')), start + 11);
		await screenshot(page, 'edit-saved');
	});

	it('saves the answer beside the first of them, byte for byte', async () => {
		const { zenmux } = uiWorld();
		const [request] = await zenmux.imageRequests();
		assert.ok(request);
		const sent = await zenmux.picture(request.id, 'completed');
		assert.deepEqual(new Uint8Array(await onDisk('hero-edit-1.png')), sent);
		const names = (request.fields['image[]'] as readonly { readonly name: string }[]).map(
			({ name }) => name,
		);
		assert.deepEqual(names, ['hero.png', 'sprite.png']);
	});

	it('edits a result further, and shows the versions in a strip that leads back', async () => {
		const { page, studio } = uiWorld();
		await editThis(jobOf('Make it a winter night'), 'hero-edit-1.png');
		const second = await send('Add a comet');
		await second.getByText('Saved', { exact: true }).waitFor();
		await editThis(second, 'hero-edit-2.png');
		await editThis(jobOf('Make it a winter night'), 'hero-edit-1.png');
		const branch = await send('Add northern lights');
		await branch.getByText('Saved', { exact: true }).waitFor();
		const strip = branch.getByRole('list', { name: 'Versions of this picture' });
		assert.equal(await strip.getByRole('button').count(), 3);
		assert.equal(await strip.locator('[aria-current="true"]').count(), 1);
		await branch.scrollIntoViewIfNeeded();
		await screenshot(page, 'edit-versions');
		await strip.getByRole('button', { name: /Add a comet/ }).click();
		await studio.locator('.job:focus', { hasText: 'Add a comet' }).waitFor();
		const names = (await readdir(uiWorld().folder)).filter((name) => name.startsWith('hero-edit'));
		assert.deepEqual(names.sort(), ['hero-edit-1.png', 'hero-edit-2.png', 'hero-edit-3.png']);
	});

	it('is offered in the picture viewer’s title too', async () => {
		const { page } = uiWorld();
		await inExplorer('sprite.png').dblclick();
		await page
			.locator('.editor-group-container.active .editor-actions')
			.getByRole('button', { name: 'Edit Image with ZenMux…' })
			.click();
		await chips().getByText('sprite.png').waitFor();
		assert.equal(await chips().count(), 1);
	});
});

describe('an edit that replaces its file', () => {
	let original: Buffer;

	before(async () => {
		const { folder } = uiWorld();
		original = await onDisk('sprite.png');
		await writeFile(path.join(folder, 'logo.png'), original);
		await inExplorer('logo.png').waitFor();
		await changeSettings(uiWorld().page, { 'zenmuxImages.editOutput': 'replaceSource' });
	});
	after(() => changeSettings(uiWorld().page, { 'zenmuxImages.editOutput': undefined }));

	it('asks first, with before and after, and replaces the file when told so', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.reset();
		await setTheme(page, 'Light Modern');
		await editFromExplorer('logo.png');
		await chips().getByText('logo.png').waitFor();
		const job = await send('Make it blue');
		await job.getByText(/Replace logo\.png with this picture/).waitFor();
		assert.ok(original.equals(await onDisk('logo.png')));
		await job.getByRole('slider').waitFor();
		await screenshot(page, 'edit-replace');
		await job.getByRole('button', { name: 'Replace the File' }).click();
		await job.getByText('Saved', { exact: true }).waitFor();
		const [request] = await zenmux.imageRequests();
		const sent = await zenmux.picture(request?.id ?? '', 'completed');
		assert.deepEqual(new Uint8Array(await onDisk('logo.png')), sent);
	});

	it('has an Undo that brings the old bytes back exactly', async () => {
		const job = jobOf('Make it blue');
		await job.getByRole('button', { name: 'Undo' }).click();
		await job.getByText('Old picture brought back').waitFor();
		assert.ok(original.equals(await onDisk('logo.png')));
	});

	it('offers it in a notification while the Studio is not on screen', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.hold('completed');
		const job = await send('Make it violet');
		await hideStudio();
		await zenmux.release();
		const replaced = notificationToasts(page).filter({ hasText: 'logo.png was replaced' });
		await replaced.getByRole('button', { name: 'Undo' }).click();
		await showStudio();
		await job.getByText('Old picture brought back').waitFor();
		assert.ok(original.equals(await onDisk('logo.png')));
	});

	it('does so after a reload of the window too, in the Studio that was hidden then', async () => {
		const { page, studio } = uiWorld();
		await editFromExplorer('logo.png');
		const job = await send('Make it green');
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.ok(!original.equals(await onDisk('logo.png')));
		await hideStudio();
		await reloadWindow(page);
		await runCommand(page, 'ZenMux Images: Open Studio');
		await studio.getByText('Replaced files').waitFor({ timeout: 30_000 });
		assert.equal(await page.locator('.tab', { hasText: 'ZenMux Studio' }).count(), 1);
		await studio.getByRole('button', { name: 'Undo the replacement of logo.png' }).click();
		await studio.getByText('Replaced files').waitFor({ state: 'hidden' });
		assert.ok(original.equals(await onDisk('logo.png')));
	});
});
