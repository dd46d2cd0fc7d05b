import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import {
	answerQuickInput,
	changeSettings,
	clipboardHolds,
	notificationToasts,
	quickInputHolds,
	runCommand,
	screenshot,
} from '../vscode/workbenchPage.ts';
import { hideStudio, showStudio } from './hiddenStudio.ts';
import { uiWorld } from './uiWorld.ts';

/** Sends a prompt from the palette; resolves when its job is in the panel. */
async function startJob(prompt: string): Promise<Locator> {
	const { page, studio } = uiWorld();
	await runCommand(page, 'ZenMux Images: Generate Image…');
	await answerQuickInput(page, 'Generate Image', prompt);
	const job = studio.locator('.job', { hasText: prompt });
	await job.waitFor();
	return job;
}

describe('how a job can end', () => {
	beforeEach(() => uiWorld().zenmux.reset());

	it('cancelled in the panel: keeps the last partial picture, marked, and writes no file', async () => {
		const { page, zenmux, folder } = uiWorld();
		await zenmux.hold('completed');
		const job = await startJob('A blue whale under ice');
		await job.locator('img[data-revision="2"]').waitFor();
		await job.getByRole('button', { name: 'Cancel' }).click();
		await job.getByText('Cancelled, unfinished picture').waitFor();
		await job.getByText(/may still charge/).waitFor();
		assert.equal(await job.locator('img').last().isVisible(), true);
		assert.deepEqual(
			(await readdir(path.join(folder, 'assets/images'))).filter((name) => name.includes('whale')),
			[],
		);
		await screenshot(page, 'cancelled');
	});

	it('tried again by keyboard after that: a new job takes its place', async () => {
		const { studio } = uiWorld();
		const job = studio.locator('.job', { hasText: 'A blue whale under ice' });
		await job.getByRole('button', { name: 'Retry' }).press('Enter');
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.equal(await job.count(), 1);
	});

	it('failed: a sentence, the request id and buttons that help', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'error', status: 402, type: 'reject_no_credit' });
		const job = await startJob('A yellow bird');
		await job.getByText('Failed', { exact: true }).waitFor();
		const [request] = await zenmux.imageRequests();
		await job.getByText(/balance is too low/).waitFor();
		await job.getByText(`Request ID: ${request?.id ?? ''}`).waitFor();
		for (const name of ['Open Billing', 'Select Model', 'Retry']) {
			await job.getByRole('button', { name }).waitFor();
		}
		await screenshot(page, 'failed');
		assert.equal(await notificationToasts(page).count(), 0);
	});

	it('failed for its model: choosing another one sends it again with that', async () => {
		const { page, zenmux, studio } = uiWorld();
		const job = studio.locator('.job', { hasText: 'A yellow bird' });
		await job.getByRole('button', { name: 'Select Model' }).click();
		await page.locator('.quick-input-list').getByText('openai/gpt-image-1.5').waitFor();
		await screenshot(page, 'select-model');
		await answerQuickInput(page, 'Select Model', 'openai/gpt-image-1.5');
		await job.getByText('Saved', { exact: true }).waitFor();
		assert.equal((await zenmux.imageRequests()).at(-1)?.fields.model, 'openai/gpt-image-1.5');
	});

	it('with something that is no picture: says so, and writes it where the person wants it', async () => {
		const { page, zenmux, folder } = uiWorld();
		await zenmux.setFault({ kind: 'notAPicture' });
		const job = await startJob('A riddle');
		await job.getByText('Not saved', { exact: true }).waitFor();
		await job.getByText(/is not a PNG, JPEG or WebP picture/).waitFor();
		await job.getByRole('button', { name: 'Save As…' }).click();
		const file = path.join(folder, 'a-riddle.bin');
		await quickInputHolds(page, file);
		await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
		await job.getByText('Saved', { exact: true }).waitFor();
		const [request] = await zenmux.imageRequests();
		const sent = await zenmux.picture(request?.id ?? '', 'completed');
		assert.deepEqual(new Uint8Array(await readFile(file)), sent);
	});

	it('refused before a prompt is typed: names the setting and what is allowed', async () => {
		const { page, zenmux } = uiWorld();
		await changeSettings(page, { 'zenmuxImages.size': '1920x1080' });
		await runCommand(page, 'ZenMux Images: Generate Image…');
		const toast = notificationToasts(page).filter({ hasText: 'Set “size” to one of auto' });
		await toast.getByRole('button', { name: 'Open Settings' }).waitFor();
		await screenshot(page, 'refused');
		assert.deepEqual(await zenmux.imageRequests(), []);
		await changeSettings(page, { 'zenmuxImages.size': undefined });
	});
});

describe('the extension while the Studio is not on screen', () => {
	before(() => uiWorld().zenmux.reset());

	const toast = (text: string): Locator =>
		notificationToasts(uiWorld().page).filter({ hasText: text });

	it('says in a notification that a picture failed, with its request id and what helps', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'inStreamError', form: 'event', at: 'partial' }, { times: 1 });
		await zenmux.hold('headers');
		await startJob('A green frog');
		await hideStudio();
		await zenmux.release();
		const [request] = await zenmux.imageRequests();
		await toast(`Request ID: ${request?.id ?? ''}`)
			.getByRole('button', { name: 'Retry' })
			.waitFor();
		await screenshot(page, 'failed-hidden');
	});

	it('tries it again from there, and cancels it in the notification of its progress', async () => {
		const { page, studio, zenmux } = uiWorld();
		await zenmux.hold('completed');
		await toast('Request ID: ').getByRole('button', { name: 'Retry' }).click();
		const progress = toast('Generating “A green frog”');
		await progress.getByText('Preview 2 of 2').waitFor();
		await screenshot(page, 'progress-hidden');
		await progress.getByRole('button', { name: 'Cancel' }).click();
		await progress.waitFor({ state: 'hidden' });
		await showStudio();
		const job = studio.locator('.job', { hasText: 'A green frog' });
		await job.getByText('Cancelled, unfinished picture').waitFor();
		assert.equal((await zenmux.imageRequests()).length, 2);
	});

	it('says in a notification where a picture was saved, with what to do with it', async () => {
		const { page, zenmux, folder } = uiWorld();
		await zenmux.reset();
		await zenmux.hold('completed');
		await startJob('A wooden boat');
		await hideStudio();
		await zenmux.release();
		const saved = toast('The picture was saved as assets/images/a-wooden-boat.png.');
		for (const name of ['Open', 'Reveal in Explorer', 'Undo']) {
			await saved.getByRole('button', { name, exact: true }).waitFor();
		}
		await screenshot(page, 'saved-hidden');
		await saved.getByRole('button', { name: 'Copy Path' }).click();
		await clipboardHolds(page, path.join(folder, 'assets/images/a-wooden-boat.png'));
		await showStudio();
	});
});
