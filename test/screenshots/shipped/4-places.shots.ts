import { agreement, callTool, question } from '../../ui/coding/agentCalls.ts';
import { openInFirst } from '../../ui/coding/editorText.ts';
import { dialog, iconsAreDrawn, openDialog } from '../../ui/coding/iconSet.ts';
import { answerDialog, openView, runCommand } from '../../vscode/workbenchPage.ts';
import { card, make, showTab } from '../../ui/historyPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { hideSideBar } from '../hideSideBar.ts';
import { shootAround, shootReadme } from './places.ts';

describe('pictures of what is beside the editors', () => {
	it('what an agent wants to make', async () => {
		const { page } = uiWorld();
		await openInFirst('index.md');
		await callTool({ prompt: 'A lighthouse at dusk', path: 'art/lighthouse.png' });
		await question().getByText('Estimated cost').waitFor();
		await shootReadme('agent', 640);
		await shootAround('agents', question(), 24);
		await answerDialog(page, agreement, 'Cancel');
	});

	it('the icon set', async () => {
		const { page } = uiWorld();
		await openView(page, 'Explorer');
		await openDialog();
		await iconsAreDrawn();
		await runCommand(page, 'Notifications: Clear All Notifications');
		await hideSideBar();
		await shootReadme('icons', 760);
		await dialog().getByRole('button', { name: 'Close' }).click();
		await dialog().waitFor({ state: 'hidden' });
	});

	it('the history, beside its tree', async () => {
		const { page } = uiWorld();
		for (const prompt of [
			'A lighthouse at dusk',
			'A meadow in spring',
			'Misty mountains at dusk',
		]) {
			await make(prompt, 'Saved');
		}
		await openView(page, 'ZenMux Images');
		await runCommand(page, 'View: Toggle Maximize Editor Group');
		await showTab('History');
		await card('A lighthouse at dusk').locator('img').waitFor();
		await shootReadme('history', 730);
	});
});
