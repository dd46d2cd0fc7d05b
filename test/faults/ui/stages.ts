import type { Locator } from 'playwright-core';
import { chips, editFromExplorer, jobOf } from '../../ui/editing.ts';
import { sendPrompt } from '../../ui/studioPanel.ts';
import { uiWorld } from '../../ui/uiWorld.ts';
import { changeSettings } from '../../vscode/workbenchPage.ts';
import { gate } from './faultWorld.ts';
import { finishedPictures } from './finishedPictures.ts';
import { untilKept } from './keptPictures.ts';
import type { SavePoint } from './saveGate.ts';
import type { Asked } from './windowRow.ts';

/** A moment in the life of jobs at which something happens to VS Code. */
export type Stage = {
	readonly name: string;
	/** Sends the prompts; resolves when their jobs stay at this moment. */
	readonly reach: (all: readonly Asked[]) => Promise<void>;
	/** Lets the jobs go on. */
	readonly leave: () => Promise<void>;
	/** Whether the requests were sent. */
	readonly isSent: boolean;
	/** Whether the finished pictures have come. */
	readonly isFinished: boolean;
};

const leave = (): Promise<void> => uiWorld().zenmux.release();

/** When one preview of two has come. */
export const preview: Stage = {
	name: 'after a preview',
	reach: reachPreview,
	leave,
	isSent: true,
	isFinished: false,
};

/** The stages before finished pictures come, in their order. */
export const unfinishedStages: readonly Stage[] = [
	{ name: 'queued', reach: reachQueue, leave, isSent: false, isFinished: false },
	{ name: 'before headers', reach: reachServer, leave, isSent: true, isFinished: false },
	heldByServer('before the first preview', 'partial', 'Waiting for the first picture…'),
	preview,
	heldByServer('after the last preview', 'completed', 'Preview 2 of 2'),
];

/** When half of the temporary file is written. */
export const savingHalf = heldByDisk('in the middle of the temporary file', 'middle', 2);

/** The stages of saving, in their order: a temporary file is written, then gets the picture's name. */
export const savingStages: readonly Stage[] = [
	heldByDisk('before the temporary file', 'write', 2),
	savingHalf,
	// One picture after the other gets its name.
	heldByDisk('before the file has its name', 'name', 1),
	heldByDisk('before the file is noted', 'done', 1),
];

function heldByServer(name: string, point: 'partial' | 'completed', status: string): Stage {
	return {
		name,
		reach: async (all) => {
			await uiWorld().zenmux.hold(point);
			for (const asked of all) await ask(asked, status);
		},
		leave,
		isSent: true,
		isFinished: false,
	};
}

/** @param count how many of two saves come to this point */
function heldByDisk(name: string, point: SavePoint, count: number): Stage {
	return {
		name: `saving, ${name}`,
		reach: async (all) => {
			gate.hold(point, count);
			for (const asked of all) await ask(asked, 'Saving the picture…');
			await gate.reached();
			// The disk that is held is that of the workspace only.
			await untilKept(await finishedPictures());
		},
		leave: () => {
			gate.release();
			return Promise.resolve();
		},
		isSent: true,
		isFinished: true,
	};
}

async function reachServer(all: readonly Asked[]): Promise<void> {
	const { zenmux } = uiWorld();
	await zenmux.hold('headers');
	for (const asked of all) await ask(asked, 'Sending the request…');
	const isThere = async ({ prompt }: Asked): Promise<boolean> =>
		(await zenmux.imageRequests()).some(({ fields }) => fields.prompt === prompt);
	for (const asked of all) while (!(await isThere(asked)));
}

/** Another one is made, and no more than one may be. */
async function reachQueue(all: readonly Asked[]): Promise<void> {
	const { page, zenmux } = uiWorld();
	await changeSettings(page, { 'zenmuxImages.maxConcurrency': 1 });
	await zenmux.hold('headers');
	const [first] = all;
	if (first === undefined) return;
	await ask({ action: 'generate', prompt: `Before: ${first.prompt}` }, 'Sending the request…');
	for (const asked of all) await ask(asked, 'Waiting for its turn…');
	await changeSettings(page, { 'zenmuxImages.maxConcurrency': undefined });
}

async function reachPreview(all: readonly Asked[]): Promise<void> {
	const { zenmux } = uiWorld();
	await zenmux.hold('partial');
	for (const asked of all) await ask(asked, 'Waiting for the first picture…');
	// The server waits before each picture, and meanwhile is told to hold the next one.
	await zenmux.setTiming({ firstByte: 20, betweenPictures: 2_000, keepAlive: 25 });
	await zenmux.release();
	await zenmux.hold('partial');
	for (const { prompt } of all) await statusOf(prompt, 'Preview 1 of 2').waitFor();
	await zenmux.setTiming({ firstByte: 20, betweenPictures: 30, keepAlive: 25 });
}

/** Sends a prompt from the Studio; resolves when its job says this. */
export async function ask({ action, prompt }: Asked, status: string): Promise<void> {
	if (action === 'edit') {
		await editFromExplorer('hero.png');
		await chips().first().waitFor();
	}
	await sendPrompt(prompt);
	await statusOf(prompt, status).waitFor();
}

/** Where the job with this prompt says that it stands. */
export function statusOf(prompt: string, text: string): Locator {
	return jobOf(prompt).getByText(text, { exact: true });
}
