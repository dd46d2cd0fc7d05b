import assert from 'node:assert/strict';
import { runCommand, screenshot, themes } from '../vscode/workbenchPage.ts';
import { axeViolations } from './accessibility.ts';
import { dress } from './studioPanel.ts';
import { uiWorld } from './uiWorld.ts';

describe('the looks of the panel', () => {
	for (const theme of themes) {
		it(`are those of ${theme}, and accessible`, async () => {
			const { page, studio } = uiWorld();
			await runCommand(page, 'Notifications: Clear All Notifications');
			await dress(theme);
			await studio.locator('.job').first().waitFor();
			await screenshot(page, theme.toLowerCase().replaceAll(' ', '-'));
			assert.deepEqual(await axeViolations(), []);
		});
	}

	it('come back with every picture when the panel was closed', async () => {
		const { page, studio } = uiWorld();
		const count = await studio.locator('.job').count();
		await page.locator('.tab', { hasText: 'ZenMux Studio' }).click({ button: 'middle' });
		await studio.locator('.job').first().waitFor({ state: 'detached' });
		await runCommand(page, 'ZenMux Images: Open Studio');
		await studio.locator('.job img').first().waitFor();
		assert.equal(await studio.locator('.job').count(), count);
	});
});
