import type { Locator } from 'playwright-core';
import { jobOf } from '../../ui/editing.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { runCommand, screenshot } from '../../vscode/workbenchPage.ts';
import { statusOf, type Stage } from './stages.ts';
import type { Asked, Ending } from './windowRow.ts';
import { oldLeftovers, untilGone } from './workspaceFiles.ts';

/** Looks in the Studio at what is left of jobs whose extension host went at this stage. */
export async function endingOf(stage: Stage, all: readonly Asked[]): Promise<Ending> {
	const { page } = uiWorld();
	await runCommand(page, 'ZenMux Images: Open Studio');
	const told = new Map<string, string>();
	for (const { prompt } of all) {
		await statusOf(prompt, stage.isFinished ? 'Not saved' : 'Interrupted').waitFor();
		const detail = jobOf(prompt).locator('.detail');
		await detail.scrollIntoViewIfNeeded();
		told.set(prompt, await detail.innerText());
	}
	await screenshot(page, `afterwards ${stage.name}`);
	if (stage.isFinished) await saveAgain(all);
	else for (const { prompt } of all) await button(prompt, 'Retry').waitFor();
	return {
		read: ({ prompt }) => told.get(prompt),
		isSaved: stage.isFinished,
		requests: stage.isSent ? 1 : 0,
	};
}

/** The pictures are offered again; what was half-written goes when the next one is saved beside it. */
async function saveAgain(all: readonly Asked[]): Promise<void> {
	const left = await oldLeftovers();
	for (const { prompt } of all) {
		await button(prompt, 'Save').click();
		await statusOf(prompt, 'Saved').waitFor();
		await jobOf(prompt).locator('img').first().waitFor();
	}
	for (const file of left) await untilGone(file);
}

/** A button of the job with this prompt. */
export function button(prompt: string, name: string): Locator {
	return jobOf(prompt).getByRole('button', { name, exact: true });
}
