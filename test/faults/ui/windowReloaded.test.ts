import { giveKey } from '../../ui/editing.ts';
import { startComposing } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { notificationToasts, reloadWindow, screenshot } from '../../vscode/workbenchPage.ts';
import { endingOf } from './afterwards.ts';
import { closePanel } from './closePanel.ts';
import { gate } from './faultWorld.ts';
import { preview, savingHalf, type Stage } from './stages.ts';
import { describeRows, type Asked, type Ending, type WindowRow } from './windowRow.ts';

describe('pictures that are made while the window is reloaded', () => {
	before(startComposing);

	describeRows('are interrupted, or offered again', [preview, savingHalf].map(row));
	describeRows('are offered at the next start, where the Studio does not show them', [
		{ name: 'window reloaded, saving, Studio closed', meet: offerAtStart },
	]);
});

/** The extension host is asked to end, as by a restart of it on the desktop, and may take five seconds. */
function row(stage: Stage): WindowRow {
	return {
		name: `window reloaded, ${stage.name}`,
		meet: async (all) => {
			await stage.reach(all);
			await reloadAt(stage);
			return endingAfterwards(stage, all);
		},
	};
}

async function offerAtStart(all: readonly Asked[]): Promise<Ending> {
	const { page } = uiWorld();
	await savingHalf.reach(all);
	await closePanel();
	await reloadAt(savingHalf);
	const toast = notificationToasts(page).filter({ hasText: 'while 2 pictures were being saved' });
	const show = toast.getByRole('button', { name: 'Show Studio' });
	await show.waitFor({ timeout: 60_000 });
	await screenshot(page, 'offered at start');
	await show.click();
	return endingAfterwards(savingHalf, all);
}

async function reloadAt(stage: Stage): Promise<void> {
	await reloadWindow(uiWorld().page);
	await gate.abandoned();
	await stage.leave();
}

async function endingAfterwards(stage: Stage, all: readonly Asked[]): Promise<Ending> {
	const ending = await endingOf(stage, all);
	await giveKey();
	return ending;
}
