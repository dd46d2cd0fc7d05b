import assert from 'node:assert/strict';
import { slug } from '../../../src/assets/assetName.ts';
import { jobOf } from '../../ui/editing.ts';
import { startComposing } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { runCommand } from '../../vscode/workbenchPage.ts';
import { closePanel } from './closePanel.ts';
import { savingHalf, statusOf, unfinishedStages, type Stage } from './stages.ts';
import { describeRows, type Asked, type Ending } from './windowRow.ts';
import { workspaceFiles } from './workspaceFiles.ts';

describe('pictures whose Studio is closed while they are made', () => {
	before(startComposing);

	describeRows(
		'are made nevertheless',
		[...unfinishedStages, savingHalf].map((stage) => ({
			name: `panel closed, ${stage.name}`,
			meet: (all) => closeAt(stage, all),
		})),
	);
});

/** A notification tells where each file is, and the Studio shows the pictures when it is open again. */
async function closeAt(stage: Stage, all: readonly Asked[]): Promise<Ending> {
	const { page } = uiWorld();
	const edits = (await workspaceFiles()).filter((file) => file.includes('hero-edit-'));
	await stage.reach(all);
	await closePanel();
	await stage.leave();
	// VS Code shows no more than three in 800 ms by themselves; all are in its list.
	await runCommand(page, 'Notifications: Show Notifications');
	const told = new Map<string, string>();
	for (const { action, prompt } of all) {
		const edit = `hero-edit-${edits.length + 1}.png`;
		const file = action === 'edit' ? edit : `images/${slug(prompt)}.png`;
		const notice = page.locator('.notifications-center .notification-list-item-message');
		told.set(prompt, await notice.filter({ hasText: file }).innerText());
	}
	await runCommand(page, 'Notifications: Clear All Notifications');
	await runCommand(page, 'ZenMux Images: Open Studio');
	for (const { prompt } of all) {
		await statusOf(prompt, 'Saved').waitFor();
		await jobOf(prompt).locator('img').first().waitFor();
		const file = await jobOf(prompt).locator('.detail').innerText();
		assert.ok(told.get(prompt)?.endsWith(`${file}.`));
	}
	return { read: ({ prompt }) => told.get(prompt), isSaved: true, requests: 1 };
}
