import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import {
	answerDialog,
	changeSettings,
	notificationToasts,
	screenshot,
} from '../vscode/workbenchPage.ts';
import { jobOf } from './editing.ts';
import { hideStudio, showStudio } from './hiddenStudio.ts';
import { batchOf, parameter, resetParameters, sendPrompt, startComposing } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

/** Presses a button twice before anything can answer the first press. */
const pressTwice = (button: Locator): Promise<void> =>
	button.evaluate((element: HTMLElement) => {
		element.click();
		element.click();
	});

const sent = async (): Promise<number> => (await uiWorld().zenmux.imageRequests()).length;

const saved = (job: Locator): Promise<void> =>
	job.getByText('Saved', { exact: true }).first().waitFor();

/** A job of one picture that ends without it. */
async function failedJob(prompt: string): Promise<Locator> {
	const { zenmux } = uiWorld();
	await zenmux.reset();
	await zenmux.setFault({ kind: 'error', status: 402, type: 'reject_no_credit' }, { times: 1 });
	await sendPrompt(prompt);
	await jobOf(prompt).getByText('Failed', { exact: true }).waitFor();
	return jobOf(prompt);
}

describe('what costs money', () => {
	before(startComposing);
	beforeEach(() => uiWorld().zenmux.reset());
	after(resetParameters);

	const presses: Readonly<Record<string, (button: Locator) => Promise<void>>> = {
		'a double click': (button) => button.dblclick({ delay: 80 }),
		'two presses in one go': pressTwice,
		'a held key': async (button) => {
			const { keyboard } = uiWorld().page;
			await button.focus();
			for (let times = 0; times < 4; times++) await keyboard.down('Enter');
			await keyboard.up('Enter');
		},
	};

	for (const [what, press] of Object.entries(presses)) {
		it(`is sent once by ${what} on Generate`, async () => {
			const { studio } = uiWorld();
			const prompt = `A coin for ${what}`;
			await studio.locator('#prompt').fill(prompt);
			await press(studio.getByRole('button', { name: 'Generate', exact: true }));
			await saved(jobOf(prompt));
			assert.equal(await sent(), 1);
			const heading = uiWorld().page.getByRole('heading', { name: prompt, exact: true });
			assert.equal(await studio.locator('.job').filter({ has: heading }).count(), 1);
		});

		it(`is sent once by ${what} on Retry, and not cancelled by it`, async () => {
			const { zenmux } = uiWorld();
			const job = await failedJob(`A lost coin for ${what}`);
			await zenmux.hold('completed');
			await press(job.getByRole('button', { name: 'Retry' }));
			await job.locator('img[data-revision="2"]').waitFor();
			await zenmux.release();
			await saved(job);
			assert.equal(await sent(), 2);
		});
	}

	it('is not sent again by a double click on Cancel, in whose place Retry comes', async () => {
		const { zenmux } = uiWorld();
		await zenmux.hold('completed');
		await sendPrompt('A coin that falls');
		const job = jobOf('A coin that falls');
		await job.locator('img[data-revision="2"]').waitFor();
		await job.getByRole('button', { name: 'Cancel' }).dblclick({ delay: 80 });
		await job.getByText('ZenMux may still charge for the request.').waitFor();
		await job.getByRole('button', { name: 'Retry' }).waitFor();
		assert.equal(await sent(), 1);
	});

	it('is sent once by two presses on the Retry of a tile', async () => {
		const { zenmux } = uiWorld();
		await parameter('Pictures').selectOption('2');
		await zenmux.setFault({ kind: 'error', status: 402, type: 'reject_no_credit' }, { times: 1 });
		await sendPrompt('Two coins');
		const batch = batchOf('Two coins');
		await batch.getByText('Saved', { exact: true }).waitFor();
		await pressTwice(batch.getByRole('button', { name: 'Retry' }));
		await batch.getByText('Saved', { exact: true }).nth(1).waitFor();
		assert.equal(await sent(), 3);
		await parameter('Pictures').selectOption('1');
	});

	it('is sent once by two presses on Make the Final Picture', async () => {
		const { studio } = uiWorld();
		await studio.locator('#prompt').fill('A drawn coin');
		await pressTwice(studio.getByRole('button', { name: 'Drafts' }));
		const batch = batchOf('A drawn coin');
		await batch.getByText('Not saved', { exact: true }).nth(3).waitFor();
		assert.equal(await sent(), 4);
		const final = batch.getByRole('button', { name: 'Make the Final Picture' }).first();
		await pressTwice(final);
		await saved(jobOf('A drawn coin'));
		assert.equal(await sent(), 5);
	});

	it('is sent once by two presses on Ask Again', async () => {
		const { page, studio, zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'wrongFormat' }, { times: 1 });
		await sendPrompt('A coin of another kind');
		const job = jobOf('A coin of another kind');
		await pressTwice(job.getByRole('button', { name: 'Ask Again' }));
		const prompt = page.getByRole('heading', { name: 'A coin of another kind', exact: true });
		await studio.locator('.job').filter({ has: prompt }).nth(1).waitFor();
		await saved(job);
		assert.equal(await sent(), 2);
	});

	const tooSoon = { kind: 'error', status: 429, type: 'rate_limit', retryAfter: '50' } as const;

	it('is sent again by itself visibly, and not when it is cancelled before', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.setFault(tooSoon);
		await sendPrompt('A coin too soon');
		const job = jobOf('A coin too soon');
		await job.getByText('ZenMux is busy. Waiting for try 2 of 3…').waitFor();
		await job.getByText(/^in [1-5]?\ds$/).waitFor();
		await screenshot(page, 'sent-again');
		await job.getByRole('button', { name: 'Cancel' }).click();
		await job.getByText('Cancelled', { exact: true }).waitFor();
		assert.equal(await sent(), 1);
	});

	it('is sent again by itself visibly where the Studio is hidden, too', async () => {
		const { page, zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'inStreamError', form: 'event' }, { times: 1 });
		await zenmux.hold('headers');
		await sendPrompt('A hidden coin');
		await hideStudio();
		await zenmux.release();
		const toast = (text: string): Locator => notificationToasts(page).filter({ hasText: text });
		const retry = toast('Request ID: ').getByRole('button', { name: 'Retry' });
		await retry.waitFor();
		await zenmux.setFault(tooSoon);
		await retry.click();
		const progress = toast('Generating “A hidden coin”');
		await progress.getByText(/ZenMux is busy\. Try 2 of 3 is sent in [1-5]?\d s…/).waitFor();
		await screenshot(page, 'sent-again-hidden');
		await progress.getByRole('button', { name: 'Cancel' }).click();
		await progress.waitFor({ state: 'hidden' });
		await showStudio();
		await jobOf('A hidden coin').getByText('Cancelled', { exact: true }).waitFor();
		assert.equal(await sent(), 2);
	});

	it('is not sent again by itself after a long time: the person is told how long', async () => {
		const { zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'error', status: 429, type: 'rate_limit', retryAfter: '7200' });
		await sendPrompt('A coin much too soon');
		const job = jobOf('A coin much too soon');
		await job.getByText(/Wait 120 minutes and try again\./).waitFor();
		assert.equal(await sent(), 1);
	});

	it('is asked about once for all requests of a batch, above the person’s limit', async () => {
		const { page } = uiWorld();
		await changeSettings(page, { 'zenmuxImages.confirmAboveUsd': 0.0001 });
		await parameter('Pictures').selectOption('4');
		await sendPrompt('Four coins');
		await answerDialog(page, /Send 4 requests for about \$0\.\d+\?/, 'Cancel');
		assert.equal(await sent(), 0);
		await changeSettings(page, { 'zenmuxImages.confirmAboveUsd': undefined });
	});
});
