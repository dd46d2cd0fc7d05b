import assert from 'node:assert/strict';
import { slug } from '../../../src/assets/assetName.ts';
import { jobOf } from '../../ui/editing.ts';
import { startComposing } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { notificationToasts, runCommand } from '../../vscode/workbenchPage.ts';
import { closePanel } from './closePanel.ts';
import { savingHalf, statusOf, unfinishedStages, type Stage } from './stages.ts';
import { describeRows, type Asked, type Ending } from './windowRow.ts';

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
	await runCommand(page, 'Notifications: Clear All Notifications');
	await stage.reach(all);
	await closePanel();
	await stage.leave();
	const told = new Map<string, string>();
	for (const { action, prompt } of all) {
		const file = action === 'edit' ? /hero-edit-/ : `images/${slug(prompt)}.png`;
		const toast = notificationToasts(page).locator('.notification-list-item-message');
		told.set(prompt, await toast.filter({ hasText: file }).innerText());
	}
	await runCommand(page, 'ZenMux Images: Open Studio');
	for (const { prompt } of all) {
		await statusOf(prompt, 'Saved').waitFor();
		await jobOf(prompt).locator('img').first().waitFor();
		const file = await jobOf(prompt).locator('.detail').innerText();
		assert.ok(told.get(prompt)?.endsWith(`${file}.`));
	}
	return { read: ({ prompt }) => told.get(prompt), isSaved: true, requests: 1 };
}
