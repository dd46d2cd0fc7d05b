import { giveKey, jobOf } from '../../ui/editing.ts';
import { startComposing } from '../../ui/studioPanel.ts';
import { restartVSCode, uiWorld } from '../../ui/uiWorld.ts';
import { runCommand } from '../../vscode/workbenchPage.ts';
import { endingOf } from './afterwards.ts';
import { finishedPictures } from './finishedPictures.ts';
import { untilSaved } from './keptPictures.ts';
import { preview, savingHalf, statusOf, type Stage } from './stages.ts';
import { describeRows, type Asked, type Ending, type WindowRow } from './windowRow.ts';

describe('pictures that are made while VS Code is shut down', () => {
	before(startComposing);

	describeRows('are interrupted, or offered again', [preview, savingHalf].map(row));
	describeRows('are saved where that lasts no more than seconds', [
		{ name: 'VS Code shut down, saving, which soon ends', meet: finishSaving },
	]);
});

/** The extension host has five seconds. */
async function finishSaving(all: readonly Asked[]): Promise<Ending> {
	await savingHalf.reach(all);
	await restartVSCode(async () => {
		await savingHalf.leave();
		await untilSaved(await finishedPictures());
	});
	const { page } = uiWorld();
	await runCommand(page, 'ZenMux Images: Open Studio');
	const told = new Map<string, string>();
	for (const { prompt } of all) {
		await statusOf(prompt, 'Saved').waitFor();
		told.set(prompt, await jobOf(prompt).locator('.detail').innerText());
	}
	await giveKey();
	return { read: ({ prompt }) => told.get(prompt), isSaved: true, requests: 1 };
}

/** Its page is closed and its processes end; then it is started again. */
function row(stage: Stage): WindowRow {
	return {
		name: `VS Code shut down, ${stage.name}`,
		meet: async (all) => {
			await stage.reach(all);
			await restartVSCode();
			await stage.leave();
			const ending = await endingOf(stage, all);
			await giveKey();
			return ending;
		},
	};
}
