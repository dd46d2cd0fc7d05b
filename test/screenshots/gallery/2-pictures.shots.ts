import { openInFirst } from '../../ui/coding/editorText.ts';
import { chips, jobOf } from '../../ui/editing.ts';
import { batchOf, parameter, resetParameters, sendPrompt } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { changeSettings, runCommand } from '../../vscode/workbenchPage.ts';
import { coast, longName } from '../website.ts';
import { everywhere, shootScene } from './scene.ts';

const houses = 'A row of houses by the sea';
const longPrompt = `A view from the lighthouse over the northern coast in early summer, ${'with low dunes, wind in the grass, small white houses, '.repeat(12)}and Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'_and_one_word_without_an_end'.repeat(6)}`;

describe('pictures of pictures', () => {
	it('one that is made', async () => {
		const { page } = uiWorld();
		await runCommand(page, 'Notifications: Clear All Notifications');
		const preview = jobOf(coast).locator('img[data-revision="2"]');
		await shootScene('loading', () => preview.waitFor(), everywhere);
	});

	it('one that is finished', async () => {
		await uiWorld().zenmux.release();
		const saved = jobOf(coast).getByText('Saved', { exact: true });
		await shootScene('finished', () => saved.waitFor(), everywhere);
	});

	it('several that are made, and wait', async () => {
		const { page, zenmux } = uiWorld();
		await changeSettings(page, { 'zenmuxImages.maxConcurrency': 2 });
		await zenmux.hold('completed');
		await parameter('Pictures').selectOption('4');
		await sendPrompt(houses);
		const preview = batchOf(houses).locator('.tile').nth(1).locator('img[data-revision="2"]');
		await shootScene('queue', () => preview.waitFor(), everywhere);
		await zenmux.release();
	});

	it('two that are compared', async () => {
		const { page, studio } = uiWorld();
		const batch = batchOf(houses);
		await batch.getByText('Saved', { exact: true }).nth(3).waitFor();
		await batch.getByRole('button', { name: 'Compare…' }).click();
		const dialog = studio.getByRole('dialog', { name: 'Compare pictures' });
		const slider = dialog.getByRole('slider', { name: 'Compare left and right' });
		await shootScene('compare', () => slider.waitFor(), everywhere);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		await resetParameters();
		await studio.getByRole('button', { name: 'More', exact: true }).click();
	});

	it('one that failed', async () => {
		const { zenmux } = uiWorld();
		await zenmux.setFault({ kind: 'error', status: 402, type: 'reject_no_credit' }, { times: 1 });
		await sendPrompt('A yellow bird');
		const failed = jobOf('A yellow bird').getByText('Failed', { exact: true });
		await shootScene('failed', () => failed.waitFor(), everywhere);
	});

	it('one with long words', async () => {
		const { page } = uiWorld();
		await openInFirst(longName);
		await runCommand(page, 'ZenMux Images: Edit Image with ZenMux…');
		await chips().first().waitFor();
		await sendPrompt(longPrompt);
		const saved = jobOf(longPrompt).getByText('Saved', { exact: true });
		await shootScene('long', () => saved.waitFor(), everywhere);
		await jobOf(longPrompt).evaluate((job) => job.scrollIntoView());
		await shootScene('long-result', () => saved.waitFor(), everywhere);
		await uiWorld()
			.studio.locator('.composer')
			.getByRole('button', { name: 'Clear', exact: true })
			.click();
		await openInFirst('index.md');
	});
});
