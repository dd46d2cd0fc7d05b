import { showTab } from '../../ui/historyPanel.ts';
import { sendPrompt, showMore } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { answerQuickInput, openFile, openView, runCommand } from '../../vscode/workbenchPage.ts';
import { hideSideBar } from '../hideSideBar.ts';
import { coast } from '../website.ts';
import { everywhere, shootScene } from './scene.ts';

describe('pictures of the beginning', () => {
	before(async () => {
		const { page, studio } = uiWorld();
		await openFile(page, 'index.md');
		await runCommand(page, 'ZenMux Images: Open Studio');
		await studio.locator('#prompt').waitFor();
	});

	it('the view of the history, where nothing was made', async () => {
		const { page } = uiWorld();
		await openView(page, 'ZenMux Images');
		await shootScene('history-welcome', () => page.locator('.welcome-view-content').waitFor());
		await hideSideBar();
	});

	it('the empty Studio', async () => {
		const { studio } = uiWorld();
		await studio.locator('#prompt').focus();
		const button = studio.getByRole('button', { name: 'Generate Image…' });
		await shootScene('empty', () => button.waitFor(), everywhere);
	});

	it('the empty history', async () => {
		await showTab('History');
		await shootScene('history-empty', () => uiWorld().studio.locator('.no-history').waitFor());
		await showTab('Create');
	});

	it('the parameters', async () => {
		const { studio } = uiWorld();
		await shootScene('parameters', showMore, everywhere);
		await studio.getByRole('button', { name: 'More', exact: true }).click();
	});

	it('the question for the key', async () => {
		const { page, server, zenmux } = uiWorld();
		await zenmux.hold('completed');
		await sendPrompt(coast);
		const input = page.locator('.quick-input-widget');
		await shootScene('key', () => input.getByText('ZenMux API Key').waitFor());
		await answerQuickInput(page, 'ZenMux API Key', server.key);
	});
});
