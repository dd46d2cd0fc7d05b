import { startComposing } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { notificationToasts } from '../../vscode/workbenchPage.ts';
import { endingOf } from './afterwards.ts';
import { gate } from './faultWorld.ts';
import { savingStages, unfinishedStages, type Stage } from './stages.ts';
import { describeRows, type WindowRow } from './windowRow.ts';

// A restart by its command, which VS Code has on the desktop only, goes the way of a reload.
describe('pictures whose extension host dies while they are made', () => {
	before(startComposing);

	describeRows(
		'are interrupted, or offered again',
		[...unfinishedStages, ...savingStages].map(row),
	);
});

function row(stage: Stage): WindowRow {
	return {
		name: `extension host restarted, ${stage.name}`,
		meet: async (all) => {
			await stage.reach(all);
			await killHost();
			await stage.leave();
			return endingOf(stage, all);
		},
	};
}

/** VS Code starts another one by itself; at the third death in five minutes it asks first. */
async function killHost(): Promise<void> {
	const begun = gate.nextHost();
	process.kill(gate.hostPid, 'SIGKILL');
	const restart = notificationToasts(uiWorld().page).getByRole('button', {
		name: 'Restart Remote Extension Host',
	});
	await Promise.race([begun, restart.click({ timeout: 60_000 })]);
	await begun;
}
