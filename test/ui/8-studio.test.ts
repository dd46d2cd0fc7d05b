import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { changeSettings, notificationToasts, screenshot } from '../vscode/workbenchPage.ts';
import { jobOf } from './editing.ts';
import {
	batchOf,
	openModels,
	parameter,
	resetParameters,
	sendPrompt,
	showMore,
	startComposing,
} from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

/** What each choice of a select says. */
const choices = (select: Locator): Promise<readonly string[]> =>
	select.locator('option').allTextContents();

describe('the composer', () => {
	before(startComposing);
	after(resetParameters);

	it('offers what the chosen model takes, and nothing else', async () => {
		await showMore();
		assert.deepEqual(await choices(parameter('Quality')), ['Automatic', 'Low', 'Medium', 'High']);
		assert.equal(await parameter('Complexity').count(), 0);
		assert.equal(await parameter('Compression').count(), 0);
		await parameter('Format').selectOption('webp');
		await parameter('Compression').waitFor();
	});

	it('takes a size of one’s own, which snaps to what is possible and says so', async () => {
		const { studio } = uiWorld();
		await parameter('Size').selectOption('custom');
		await parameter('Width').fill('1200');
		await parameter('Width').press('Tab');
		await parameter('Height').fill('630');
		await parameter('Height').press('Tab');
		await studio.getByText('1200 × 630 is not possible; the nearest is 1200 × 624.').waitFor();
		assert.equal(await parameter('Height').inputValue(), '624');
		await screenshot(uiWorld().page, 'parameters');
	});

	it('finds a model by a word, with its price, and says what that model changes', async () => {
		const { page, studio } = uiWorld();
		const search = await openModels();
		await studio.getByText(/^Read .*now/).waitFor();
		await search.fill('1.5');
		await studio.getByRole('option', { name: /gpt-image-1\.5/ }).waitFor();
		await screenshot(page, 'models');
		await search.press('Enter');
		await studio.getByRole('button', { name: 'Model: openai/gpt-image-1.5' }).waitFor();
		const notice = studio.locator('.notice', { hasText: '1200 × 624' });
		await notice.getByRole('button', { name: 'Undo' }).click();
		await studio.getByRole('button', { name: 'Model: openai/gpt-image-2' }).waitFor();
		assert.equal(await parameter('Height').inputValue(), '624');
	});

	it('sends what was chosen', async () => {
		await parameter('Quality').selectOption('low');
		await sendPrompt('A brass compass');
		await jobOf('A brass compass').getByText('Saved', { exact: true }).waitFor();
		const [request] = await uiWorld().zenmux.imageRequests();
		assert.equal(request?.fields.size, '1200x624');
		assert.equal(request.fields.quality, 'low');
		assert.equal(request.fields.output_format, 'webp');
	});

	it('writes what was chosen into the settings, and can go back to them', async () => {
		const { studio } = uiWorld();
		await resetParameters();
		await parameter('Quality').selectOption('high');
		await studio.getByRole('button', { name: 'Save as Default' }).click();
		await studio
			.locator('button[aria-disabled="true"]', { hasText: 'Reset to Settings' })
			.waitFor();
		assert.equal(await parameter('Quality').inputValue(), 'high');
		await parameter('Quality').selectOption('auto');
		await studio.getByRole('button', { name: 'Save as Default' }).click();
		await studio
			.locator('button[aria-disabled="true"]', { hasText: 'Reset to Settings' })
			.waitFor();
		assert.equal(await parameter('Quality').inputValue(), 'auto');
	});

	it('brings back earlier prompts with the up arrow', async () => {
		const { studio } = uiWorld();
		const prompt = studio.locator('#prompt');
		await prompt.fill('');
		await prompt.press('ArrowUp');
		assert.equal(await prompt.inputValue(), 'A brass compass');
		await prompt.press('ArrowDown');
		assert.equal(await prompt.inputValue(), '');
	});

	it('adds a style to the prompt on its way', async () => {
		const { studio, zenmux } = uiWorld();
		await zenmux.reset();
		await parameter('Style').selectOption({ label: 'App icon' });
		await studio
			.locator('.parameters')
			.getByText(/^Sent as: /)
			.waitFor();
		await sendPrompt('A paper plane');
		await jobOf('A paper plane').getByText('Saved', { exact: true }).waitFor();
		const [request] = await uiWorld().zenmux.imageRequests();
		assert.match(String(request?.fields.prompt), /A paper plane/);
		assert.ok(String(request?.fields.prompt).length > 'A paper plane'.length + 20);
	});
});

describe('several pictures at once', () => {
	before(async () => {
		await startComposing();
		await changeSettings(uiWorld().page, { 'zenmuxImages.maxConcurrency': 2 });
	});
	after(resetParameters);

	const batch = (): Locator => batchOf('A small house');
	const tile = (place: number): Locator => batch().locator('.tile').nth(place);

	it('stream in tiles of their own, as many as the setting allows, the others in a queue', async () => {
		const { page, studio, zenmux } = uiWorld();
		await zenmux.hold('completed');
		await parameter('Pictures').selectOption('4');
		await studio.getByRole('button', { name: 'Generate 4', exact: true }).waitFor();
		await sendPrompt('A small house');
		await tile(0).locator('img[data-revision="2"]').waitFor();
		await tile(1).locator('img[data-revision="2"]').waitFor();
		assert.equal(await batch().getByText('Waiting for its turn…').count(), 2);
		assert.equal((await uiWorld().zenmux.imageRequests()).length, 2);
		await page.locator('.statusbar-item', { hasText: '0 of 4 pictures' }).waitFor();
		await screenshot(page, 'tiles-running');
	});

	it('are cancelled one by one; one that waits costs nothing', async () => {
		await tile(3).getByRole('button', { name: 'Cancel' }).click();
		await tile(3).getByText('It was not sent, and costs nothing.').waitFor();
		await tile(1).getByRole('button', { name: 'Cancel' }).click();
		await tile(1).getByText('Cancelled, unfinished picture').waitFor();
		await tile(2).locator('img[data-revision="2"]').waitFor();
	});

	it('fail one by one, and are tried again in their place', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.release();
		await tile(0).getByText('Saved', { exact: true }).waitFor();
		await tile(2).getByText('Saved', { exact: true }).waitFor();
		await zenmux.setFault({ kind: 'error', status: 500, type: 'provider_error' }, { times: 1 });
		await tile(1).getByRole('button', { name: 'Retry' }).click();
		await tile(1).getByText('Failed', { exact: true }).waitFor();
		await screenshot(page, 'tiles-ended');
		await tile(1).getByRole('button', { name: 'Retry' }).click();
		await tile(1).getByText('Saved', { exact: true }).waitFor();
		assert.equal(await batch().locator('.tile').count(), 4);
	});

	it('are files of their own, and say what they took', async () => {
		const { studio, folder } = uiWorld();
		const files = await readdir(path.join(folder, 'assets/images'));
		assert.equal(files.filter((name) => name.startsWith('a-small-house')).length, 3);
		assert.match((await tile(0).locator('.tile-costs').textContent()) ?? '', /tokens.*≈.*\$/);
		await studio.locator('.spending', { hasText: 'Today' }).waitFor();
		await studio.locator('.spending', { hasText: 'This workspace' }).waitFor();
	});

	it('tell of no more than the panel shows', async () => {
		assert.equal(
			await notificationToasts(uiWorld().page).filter({ hasText: 'small house' }).count(),
			0,
		);
	});
});

describe('several models at once', () => {
	before(startComposing);
	after(resetParameters);

	it('make the same picture side by side', async () => {
		const { page, studio } = uiWorld();
		await changeSettings(page, { 'zenmuxImages.maxConcurrency': 4 });
		const search = await openModels();
		await search.fill('flare');
		await search.press('ArrowDown');
		await search.press('Space');
		await search.press('Escape');
		await studio
			.getByRole('button', { name: 'Model: openai/gpt-image-2, openai/gpt-image-2.5-flare' })
			.waitFor();
		await sendPrompt('A lighthouse');
		const tiles = batchOf('A lighthouse').locator('.tile');
		for (const [place, model] of ['openai/gpt-image-2', 'openai/gpt-image-2.5-flare'].entries()) {
			await tiles.nth(place).getByText(model, { exact: true }).waitFor();
			await tiles.nth(place).getByText('Saved', { exact: true }).waitFor();
		}
		await screenshot(page, 'models-side-by-side');
	});

	it('are compared by slider, onion skin and difference', async () => {
		const { page, studio } = uiWorld();
		await batchOf('A lighthouse').getByRole('button', { name: 'Compare…' }).click();
		const dialog = studio.getByRole('dialog', { name: 'Compare pictures' });
		await dialog.getByRole('slider', { name: 'Compare left and right' }).waitFor();
		for (const [name, way] of [
			['Onion skin', 'onion'],
			['Difference', 'difference'],
			['Slider', 'slider'],
		] as const) {
			await dialog.getByRole('radio', { name }).check();
			await dialog.locator(`.stage[data-way="${way}"]`).waitFor();
			await screenshot(page, `compare-${way}`);
		}
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
	});
});

describe('drafts', () => {
	before(startComposing);
	after(resetParameters);

	it('are quick, small pictures to pick from, and no files', async () => {
		const { page, studio, zenmux, folder } = uiWorld();
		await zenmux.reset();
		await parameter('Size').selectOption('1536x1024');
		await studio.locator('#prompt').fill('A harbour');
		await studio.getByRole('button', { name: 'Drafts', exact: true }).click();
		const tiles = batchOf('A harbour').locator('.tile');
		for (const place of [0, 1, 2, 3]) {
			await tiles.nth(place).getByText('Not saved', { exact: true }).waitFor();
		}
		for (const { fields } of await uiWorld().zenmux.imageRequests())
			assert.equal(fields.quality, 'low');
		const files = await readdir(path.join(folder, 'assets/images'));
		assert.ok(!files.some((name) => name.startsWith('a-harbour')));
		await screenshot(page, 'drafts');
	});

	it('become the final picture, with the draft as its reference', async () => {
		const { zenmux } = uiWorld();
		await zenmux.reset();
		const draft = batchOf('A harbour').locator('.tile').nth(2);
		await draft.getByRole('button', { name: 'Make the Final Picture' }).click();
		const final = jobOf('A harbour');
		await final.getByText('Saved', { exact: true }).waitFor();
		const [request] = await uiWorld().zenmux.imageRequests();
		assert.ok(request);
		assert.match(request.path, /images\/edits$/);
		assert.equal(request.fields.size, '1536x1024');
		assert.equal(request.fields.quality, undefined);
		await final.getByRole('list', { name: 'Versions of this picture' }).waitFor();
	});
});

describe('what came is set against what was asked for', () => {
	before(startComposing);
	after(resetParameters);

	it('in words, with what helps', async () => {
		const { page, studio, zenmux } = uiWorld();
		await showMore();
		await parameter('Size').selectOption('1536x1024');
		await parameter('Background').selectOption('transparent');
		await zenmux.setFault({ kind: 'unasked' }, { times: 1 });
		await sendPrompt('A round badge');
		const job = jobOf('A round badge');
		await job.getByText(/1536 × 1024.*1024 × 1024/).waitFor();
		await job
			.getByText(/transparent/)
			.first()
			.waitFor();
		await screenshot(page, 'differences');
		await job.locator('.differences').getByRole('button', { name: 'Ask Again' }).first().click();
		await studio.locator('.job', { hasText: 'A round badge' }).nth(1).waitFor();
		await jobOf('A round badge').getByText('Saved', { exact: true }).waitFor();
		assert.equal((await uiWorld().zenmux.imageRequests()).length, 2);
		assert.equal(await jobOf('A round badge').locator('.differences').count(), 0);
	});
});
