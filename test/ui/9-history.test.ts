import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { answerDialog, runCommand, screenshot, setTheme, themes } from '../vscode/workbenchPage.ts';
import { axeViolations } from './accessibility.ts';
import { jobOf } from './editing.ts';
import { card, filter, make, ordered, pressOnCard, showTab, shows } from './historyPanel.ts';
import {
	inNarrowPanel,
	openModels,
	parameter,
	resetParameters,
	sendPrompt,
	startComposing,
} from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

type Box = { readonly y: number };

/** Whether a picture of the output folder is there. */
const isSaved = (name: string): boolean =>
	existsSync(path.join(uiWorld().folder, 'assets/images', name));

/** Where the cards in view are, in their order. */
async function boxes(): Promise<readonly Box[]> {
	const cards = await uiWorld().studio.locator('.history-card').all();
	const found = await Promise.all(cards.map((one) => one.boundingBox()));
	return found.filter((box) => box !== null);
}

describe('the history', () => {
	before(async function () {
		this.timeout(120_000);
		const { studio, zenmux } = uiWorld();
		await startComposing();
		await parameter('Quality').selectOption('high');
		await make('A brass compass', 'Saved');
		await parameter('Quality').selectOption('auto');
		const search = await openModels();
		await search.fill('1.5');
		await studio.getByRole('option', { name: /gpt-image-1\.5/ }).waitFor();
		await search.press('Enter');
		await make('A paper plane', 'Saved');
		await resetParameters();
		await zenmux.setFault({ kind: 'error', status: 402, type: 'reject_no_credit' }, { times: 1 });
		await make('A yellow bird', 'Failed');
		await zenmux.hold('completed');
		await sendPrompt('A blue whale');
		await jobOf('A blue whale').locator('img[data-revision="2"]').waitFor();
		await jobOf('A blue whale').getByRole('button', { name: 'Cancel' }).click();
		await jobOf('A blue whale').getByText('Cancelled, unfinished picture').waitFor();
		await zenmux.release();
	});

	after(() => showTab('Create'));

	it('lists every job of the workspace, whatever became of it, with what it was and took', async () => {
		await showTab('History');
		await shows(4, 4);
		await ordered('A blue whale', 'A yellow bird', 'A paper plane', 'A brass compass');
		await card('A yellow bird').getByText('Failed').waitFor();
		await card('A blue whale').getByText('Cancelled, unfinished picture').waitFor();
		await card('A brass compass').locator('.entry-picture img').waitFor();
		await card('A paper plane').locator('.entry-picture img').waitFor();
		const text = (await card('A brass compass').textContent()) ?? '';
		assert.match(text, /Today, .*gpt-image-2.*≈ \$.*tokens.*a-brass-compass\.png/);
	});

	for (const theme of themes) {
		it(`looks right and is accessible in ${theme}`, async () => {
			const { page } = uiWorld();
			await runCommand(page, 'Notifications: Clear All Notifications');
			await setTheme(page, theme);
			await card('A brass compass').click();
			await screenshot(page, `history-${theme.toLowerCase().replaceAll(' ', '-')}`);
			assert.deepEqual(await axeViolations(), []);
		});
	}

	it('has two columns in a narrow panel', async () => {
		const { page } = uiWorld();
		await inNarrowPanel(800, async () => {
			const [first, second, third] = await boxes();
			assert.ok(first && second && third);
			assert.equal(first.y, second.y);
			assert.ok(third.y > first.y);
			await screenshot(page, 'history-narrow');
			assert.deepEqual(await axeViolations(), []);
		});
	});

	it('is searched, filtered and sorted', async () => {
		const { studio } = uiWorld();
		const search = studio.getByRole('searchbox', { name: 'Search the history' });
		await search.fill('plane');
		await shows(1, 4);
		await ordered('A paper plane');
		await search.fill('nothing like this');
		await studio.getByRole('button', { name: 'Clear Filters' }).click();
		await shows(4, 4);
		await filter('Status').selectOption('failed');
		await ordered('A yellow bird');
		await shows(1, 4);
		await filter('Status').selectOption('all');
		await filter('Model').selectOption('openai/gpt-image-1.5');
		await ordered('A paper plane');
		await shows(1, 4);
		await filter('Model').selectOption('');
		await filter('Sort by').selectOption('oldest');
		await ordered('A brass compass', 'A paper plane', 'A yellow bird', 'A blue whale');
		await filter('Sort by').selectOption('dearest');
		await ordered('A brass compass', 'A paper plane');
		await filter('Sort by').selectOption('newest');
		await ordered('A blue whale', 'A yellow bird', 'A paper plane', 'A brass compass');
	});

	it('is walked through with arrows, and Enter shows the job', async () => {
		const { page, studio } = uiWorld();
		const focused = (prompt: string): Promise<void> =>
			studio.locator('.history-card:focus', { hasText: prompt }).waitFor();
		await card('A blue whale').focus();
		await page.keyboard.press('ArrowRight');
		await focused('A yellow bird');
		await page.keyboard.press('End');
		await focused('A brass compass');
		await page.keyboard.press('ArrowLeft');
		await focused('A paper plane');
		await screenshot(page, 'history-keyboard');
		await page.keyboard.press('Enter');
		await studio.locator('.job:focus', { hasText: 'A paper plane' }).waitFor();
	});

	it('keeps what is pinned apart', async () => {
		await showTab('History');
		await pressOnCard('A brass compass', 'Pin');
		await card('A brass compass').getByRole('img', { name: 'Pinned' }).waitFor();
		await filter('Status').selectOption('pinned');
		await shows(1, 4);
		await filter('Status').selectOption('all');
		await shows(4, 4);
	});

	it('brings prompt and parameters back into the composer, and Undo what was there', async () => {
		const { studio } = uiWorld();
		await showTab('Create');
		await studio.locator('#prompt').fill('Something that I was writing');
		await showTab('History');
		await pressOnCard('A brass compass', 'Reuse');
		await studio.locator('#prompt:focus').waitFor();
		assert.equal(await studio.locator('#prompt').inputValue(), 'A brass compass');
		assert.equal(await parameter('Quality').inputValue(), 'high');
		const notice = studio.locator('.notice', { hasText: 'were brought back.' });
		await notice.getByRole('button', { name: 'Undo' }).click();
		await notice.waitFor({ state: 'hidden' });
		assert.equal(await studio.locator('#prompt').inputValue(), 'Something that I was writing');
		assert.equal(await parameter('Quality').inputValue(), 'auto');
	});

	it('forgets an entry and leaves its file', async () => {
		const { page, studio } = uiWorld();
		const paid = await studio.locator('.spending').textContent();
		await showTab('History');
		await pressOnCard('A paper plane', 'Delete…');
		await answerDialog(page, 'Remove this picture from the history?', 'Remove from History');
		await shows(3, 3);
		assert.equal(await card('A paper plane').count(), 0);
		assert.ok(isSaved('a-paper-plane.png'));
		assert.equal(await studio.locator('.spending').textContent(), paid, 'it was paid for');
	});

	it('forgets an entry with its file; where there is no trash it asks once more', async () => {
		const { page } = uiWorld();
		assert.ok(isSaved('a-brass-compass.png'));
		await card('A brass compass').focus();
		await card('A brass compass').press('Delete');
		await answerDialog(
			page,
			'Remove this picture from the history?',
			'Remove and Move File to Trash',
		);
		await answerDialog(page, 'Delete assets/images/a-brass-compass.png?', 'Delete Permanently');
		await shows(2, 2);
		assert.ok(!isSaved('a-brass-compass.png'));
	});
});
