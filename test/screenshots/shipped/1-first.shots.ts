import { answerQuickInput, openFile, runCommand } from '../../vscode/workbenchPage.ts';
import { jobOf } from '../../ui/editing.ts';
import { sendPrompt } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { hideSideBar } from '../hideSideBar.ts';
import { shootAround, shootReadme, shootStudio } from './places.ts';
import { coast } from '../website.ts';

describe('pictures of the first picture', () => {
	it('the key', async () => {
		const { page, server } = uiWorld();
		await openFile(page, 'index.md');
		await hideSideBar();
		await runCommand(page, 'ZenMux Images: Open Studio');
		await uiWorld().studio.locator('#prompt').waitFor();
		await runCommand(page, 'ZenMux Images: Set API Key…');
		const input = page.locator('.quick-input-widget');
		await input.locator('input[type="password"]').waitFor();
		await input.getByText('ZenMux API Key').waitFor();
		await shootAround('key', input, 16);
		await answerQuickInput(page, 'ZenMux API Key', server.key);
	});

	it('the picture that is finished', async () => {
		await sendPrompt(coast);
		await jobOf(coast).getByText('Saved', { exact: true }).waitFor();
		await runCommand(uiWorld().page, 'Notifications: Clear All Notifications');
		await shootReadme('studio', 900);
		await shootStudio('first', jobOf(coast));
	});
});
