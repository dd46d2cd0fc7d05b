import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { changeSettings, reloadWindow, screenshot, setTheme } from '../../vscode/workbenchPage.ts';
import {
	chips,
	editFromExplorer,
	inExplorer,
	jobOf,
	onDisk,
	send,
	startEditing,
} from '../editing.ts';
import { uiWorld } from '../uiWorld.ts';

/** An item of the status bar by what it shows. */
function statusItem(text: string): Locator {
	return uiWorld().page.locator('.statusbar-item').getByText(text, { exact: true });
}

describe('a picture that is tried in its place', () => {
	let original: Buffer;

	before(async () => {
		const { folder } = uiWorld();
		await startEditing();
		original = await onDisk('sprite.png');
		await writeFile(path.join(folder, 'badge.png'), original);
		await inExplorer('badge.png').waitFor();
		await changeSettings(uiWorld().page, { 'zenmuxImages.editOutput': 'replaceSource' });
	});
	after(() => changeSettings(uiWorld().page, { 'zenmuxImages.editOutput': undefined }));

	it('lies in the file at once, and the status bar says so', async () => {
		const { page } = uiWorld();
		await setTheme(page, 'Light Modern');
		await editFromExplorer('badge.png');
		await chips().getByText('badge.png').waitFor();
		const job = await send('Make it turquoise');
		await job.getByRole('button', { name: 'Try in Place' }).click();
		await job.getByText('Being tried in badge.png').waitFor();
		await statusItem('Trying badge.png').waitFor();
		assert.ok(!original.equals(await onDisk('badge.png')));
		await screenshot(page, 'trial');
	});

	it('waits for its decision over a reload, and Revert brings the old bytes back', async () => {
		const { page, studio } = uiWorld();
		await reloadWindow(page);
		await statusItem('Trying badge.png').waitFor({ timeout: 30_000 });
		assert.ok(!original.equals(await onDisk('badge.png')));
		await statusItem('Revert').click();
		await statusItem('Trying badge.png').waitFor({ state: 'hidden' });
		assert.ok(original.equals(await onDisk('badge.png')));
		await studio
			.getByText(/Replace badge\.png with this picture/)
			.first()
			.waitFor();
	});

	it('stays when it is kept, with an Undo', async () => {
		const job = jobOf('Make it turquoise');
		await job.getByRole('button', { name: 'Try in Place' }).click();
		await statusItem('Keep').click();
		await job.getByText('Saved', { exact: true }).waitFor();
		await statusItem('Keep').waitFor({ state: 'hidden' });
		assert.ok(!original.equals(await onDisk('badge.png')));
		await job.getByRole('button', { name: 'Undo' }).click();
		await job.getByText('Old picture brought back').waitFor();
		assert.ok(original.equals(await onDisk('badge.png')));
	});
});
