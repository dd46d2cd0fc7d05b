import { card, showTab } from '../../ui/historyPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { openView } from '../../vscode/workbenchPage.ts';
import { coast } from '../website.ts';
import { everywhere, shootScene } from './scene.ts';

describe('pictures of the history', () => {
	it('its cards', async () => {
		await showTab('History');
		await card('A yellow bird').click();
		const picture = card('The northern sea at night').locator('img');
		await shootScene('history', () => picture.waitFor(), everywhere);
	});

	it('its tree', async () => {
		const { page } = uiWorld();
		await openView(page, 'ZenMux Images');
		const item = page.getByRole('treeitem', { name: new RegExp(`^${coast}`) });
		await shootScene('history-tree', () => item.waitFor());
	});
});
