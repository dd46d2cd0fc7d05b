import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { slug } from '../../../src/assets/assetName.ts';
import { jobOf } from '../../ui/editing.ts';
import { startComposing } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { quickInputHolds, screenshot } from '../../vscode/workbenchPage.ts';
import { button } from './afterwards.ts';
import { gate } from './faultWorld.ts';
import { ask, statusOf } from './stages.ts';
import { describeRows, type Asked, type Ending } from './windowRow.ts';
import { finishedPictures, sha256 } from './finishedPictures.ts';

describe('pictures for which the disk has no space', () => {
	before(startComposing);
	afterEach(() => gate.fill(undefined));

	describeRows('are offered again', [
		{ name: 'disk full, saved elsewhere', meet: saveElsewhere },
		{ name: 'disk full, saved when there is space', meet: saveLater },
	]);
});

async function saveElsewhere(all: readonly Asked[]): Promise<Ending> {
	const { page, folder, home } = uiWorld();
	const read = await meetFullDisk(all);
	const written: string[] = [];
	for (const { action, prompt } of all) {
		const file = path.join(home, `${action}.png`);
		await button(prompt, 'Save As…').click();
		const proposed = action === 'edit' ? 'hero-edit-1.png' : `${slug(prompt)}.png`;
		await quickInputHolds(page, path.join(folder, proposed));
		await saveAs(file);
		await statusOf(prompt, 'Saved').waitFor();
		written.push(await sha256(file));
	}
	assert.deepEqual(written.sort(), [...(await finishedPictures())].sort());
	return { read, isSaved: false, requests: 1 };
}

/** Types the path into the dialog, which follows folder by folder. */
async function saveAs(file: string): Promise<void> {
	const { page } = uiWorld();
	const dialog = page.locator('.quick-input-widget').filter({ hasText: 'Save the Picture' });
	const input = dialog.locator('input:visible').last();
	const folder = path.dirname(file);
	await mkdir(path.join(folder, 'pictures'), { recursive: true });
	await input.fill(`${folder}/`);
	await dialog.locator('.monaco-list-row').getByText('pictures', { exact: true }).waitFor();
	await input.fill(file);
	await quickInputHolds(page, file);
	await dialog.getByRole('button', { name: 'OK' }).click();
}

async function saveLater(all: readonly Asked[]): Promise<Ending> {
	const read = await meetFullDisk(all);
	gate.fill(undefined);
	for (const { prompt } of all) {
		await button(prompt, 'Save').click();
		await statusOf(prompt, 'Saved').waitFor();
	}
	return { read, isSaved: true, requests: 1 };
}

async function meetFullDisk(all: readonly Asked[]): Promise<Ending['read']> {
	const { page, folder } = uiWorld();
	gate.fill(folder);
	for (const asked of all) await ask(asked, 'Not saved');
	const told = new Map<string, string>();
	for (const { prompt } of all) {
		const detail = jobOf(prompt).locator('.detail');
		await detail.scrollIntoViewIfNeeded();
		told.set(prompt, await detail.innerText());
	}
	await screenshot(page, 'disk-full');
	return ({ prompt }) => told.get(prompt);
}
