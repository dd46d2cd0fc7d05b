import assert from 'node:assert/strict';
import { uiWorld } from '../../ui/uiWorld.ts';
import { runCommand } from '../../vscode/workbenchPage.ts';
import { planFaults, reportFault } from '../faultReport.ts';
import { bothActions, type Action } from '../faultRow.ts';
import { gate } from './faultWorld.ts';
import { finishedPictures, sha256 } from './finishedPictures.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** A job that meets a fault. */
export type Asked = { readonly action: Action; readonly prompt: string };

/** What came of the jobs that met a fault. */
export type Ending = {
	/** What the person read of each: whole sentences, or the name of its file. */
	readonly read: (asked: Asked) => string | undefined;
	/** Whether all finished pictures are files of the workspace now. */
	readonly isSaved: boolean;
	/** How many paid requests the server got for each. */
	readonly requests: number;
};

/** Something that happens to VS Code while jobs run. */
export type WindowRow = {
	/** As the table calls it. */
	readonly name: string;
	/** Sends these prompts, with the Studio on screen, and lets the fault come. */
	readonly meet: (all: readonly Asked[]) => Promise<Ending>;
};

let rows = 0;

/** A test for each fault, which a new picture and an edit meet side by side. */
export function describeRows(title: string, all: readonly WindowRow[]): void {
	describe(title, () => {
		before(() => planFaults(all.length * bothActions.length));
		for (const row of all) it(row.name, () => survive(row));
	});
}

async function survive(row: WindowRow): Promise<void> {
	const number = ++rows;
	const asked = bothActions.map((action) => ({ action, prompt: `Fault ${number}, ${action}` }));
	let lines = asked.map(({ action }) => ({ fault: row.name, action, read: '', requests: 0 }));
	let isSurvived = false;
	try {
		await begin();
		const before = await workspaceFiles();
		const ending = await row.meet(asked);
		const sent = await uiWorld().zenmux.imageRequests();
		lines = asked.map(({ action, prompt }) => ({
			fault: row.name,
			action,
			read: ending.read({ action, prompt }) ?? '',
			requests: sent.filter(({ fields }) => fields.prompt === prompt).length,
		}));
		for (const { read, requests } of lines) {
			checkSentences(read);
			assert.equal(requests, ending.requests, 'paid requests');
		}
		await checkFiles(before, ending.isSaved ? await finishedPictures() : []);
		isSurvived = true;
	} finally {
		for (const line of lines) reportFault({ ...line, isSurvived });
	}
}

/** The Studio is on screen, with nothing in the composer. */
async function begin(): Promise<void> {
	const { page, studio, zenmux } = uiWorld();
	gate.release();
	await zenmux.reset();
	await runCommand(page, 'ZenMux Images: Open Studio');
	await studio.locator('#prompt').fill('Something to clear');
	const clear = studio.getByRole('button', { name: 'Clear', exact: true });
	await clear.click();
	await clear.waitFor({ state: 'hidden' });
}

/** Nothing is new in the workspace but these pictures, each once and whole. */
async function checkFiles(before: readonly string[], pictures: readonly string[]): Promise<void> {
	const added = (await workspaceFiles()).filter((file) => !before.includes(file));
	const written = await Promise.all(added.map(sha256));
	assert.deepEqual(written.toSorted(), pictures.toSorted(), added.join(', '));
}

/** What a person reads is whole, or a file’s name, and nothing of ours or of a machine shines through. */
function checkSentences(text: string): void {
	assert.match(text, /^\p{Lu}.*\.$|^[\w-]+\.png$/u);
	assert.doesNotMatch(text, /undefined|null|\[object|Error:|\{\d\}|<\/?[a-z]/);
}
