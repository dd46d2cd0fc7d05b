import { giveKey } from '../../ui/editing.ts';
import { startComposing } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { reloadWindow } from '../../vscode/workbenchPage.ts';
import { endingOf } from './afterwards.ts';
import { gate } from './faultWorld.ts';
import { preview, savingHalf, type Stage } from './stages.ts';
import { describeRows, type WindowRow } from './windowRow.ts';

describe('pictures that are made while the window is reloaded', () => {
	before(startComposing);

	describeRows('are interrupted, or offered again', [preview, savingHalf].map(row));
});

/** The extension host is asked to end, as by a restart of it on the desktop, and may take five seconds. */
function row(stage: Stage): WindowRow {
	return {
		name: `window reloaded, ${stage.name}`,
		meet: async (all) => {
			await stage.reach(all);
			await reloadWindow(uiWorld().page);
			await gate.abandoned();
			await stage.leave();
			const ending = await endingOf(stage, all);
			await giveKey();
			return ending;
		},
	};
}
