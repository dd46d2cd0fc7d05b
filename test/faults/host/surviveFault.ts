import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Progress } from '../../../src/jobs/job.ts';
import { actionsOf } from '../../../src/jobs/jobAction.ts';
import { statusDetail } from '../../../src/jobs/jobStatus.ts';
import {
	generate,
	inWorkspace,
	sha256,
	startOver,
	workspaceFolder,
	zenmux,
} from '../../host/hostWorld.ts';
import { editOf, fakeJob } from '../../unit/jobs/fakeJob.ts';
import { reportFault } from '../faultReport.ts';
import type { Action, Expected, FaultRow } from '../faultRow.ts';
import { sourcePicture } from './sourcePicture.ts';

const source = 'art/hero.png';

/** Meets one fault with a fresh workspace, checks what must be true after each, and reports it. */
export async function surviveFault(row: FaultRow, action: Action): Promise<void> {
	const met = { read: '', requests: 0 };
	const report = (isSurvived: boolean): void =>
		reportFault({ fault: row.name, action, ...met, isSurvived });
	try {
		await startOver();
		await vscode.workspace.fs.writeFile(inWorkspace(source), await sourcePicture());
		await row.arrange();
		const ended = Promise.resolve((row.send ?? begin)(action));
		const [progress] = await Promise.all([ended, row.meanwhile?.(ended)]);
		met.requests = (await zenmux.imageRequests()).length;
		met.read = readBy(progress, action);
		await check(progress, row, met);
		report(true);
	} catch (error) {
		report(false);
		throw error;
	} finally {
		await row.cleanUp?.();
	}
}

/** Sends a request as a person does. */
function begin(action: Action): Thenable<Progress | undefined> {
	if (action === 'generate') return generate('A red fox in the snow');
	const file = inWorkspace(source);
	return vscode.commands.executeCommand('zenmuxImages.editImage', file, [file], {
		prompt: 'Make it night',
	});
}

/** What the person reads of it in the Studio. */
function readBy(progress: Progress | undefined, action: Action): string {
	assert.ok(progress, 'the request was sent');
	const edit = action === 'edit' ? editOf(inWorkspace(source).toString()) : undefined;
	return statusDetail(fakeJob(progress, { edit })) ?? '';
}

async function check(
	progress: Progress | undefined,
	{ expected, others, check: checkFurther }: FaultRow,
	met: { readonly read: string; readonly requests: number },
): Promise<void> {
	assert.equal(progress?.status, expected.ending, met.read);
	assert.match(met.read, expected.reads);
	if (progress.status !== 'saved') checkSentences(met.read);
	assert.equal(met.requests, expected.requests, 'paid requests');
	if (progress.status === 'failed') await checkRequestId(met.read);
	const offers = actionsOf(fakeJob(progress)).slice(0, expected.offers?.length ?? 0);
	assert.deepEqual(offers, expected.offers ?? []);
	await checkFiles(progress, { [source]: await sourcePicture(), ...others });
	if (progress.status === 'unsaved') await checkUnsaved(progress, expected);
	await checkFurther?.(progress);
}

/** What a person reads is whole, and nothing of ours or of a machine shines through. */
function checkSentences(text: string): void {
	assert.match(text, /^\p{Lu}.*[.?)]$/u);
	assert.doesNotMatch(text, /undefined|null|\[object|Error:|\{\d\}|<\/?[a-z]/);
}

/** Who was answered can tell ZenMux's support of what. */
async function checkRequestId(text: string): Promise<void> {
	const last = (await zenmux.imageRequests()).at(-1);
	if (last?.status !== undefined) assert.ok(text.includes(last.id), 'the request’s id is told');
}

/** The workspace holds these files as they are, and of a saved picture exactly the completed bytes. */
async function checkFiles(
	progress: Progress,
	files: Readonly<Record<string, Uint8Array | undefined>>,
): Promise<void> {
	const left = Object.entries(files).filter(([, bytes]) => bytes !== undefined);
	const saved = progress.status === 'saved' ? [progress.asset] : [];
	const inFolder = saved.filter((asset) => asset.startsWith(workspaceFolder().toString()));
	const expected = [...left.map(([path]) => inWorkspace(path).toString()), ...inFolder];
	assert.deepEqual(filesOfWorkspace().sort(), expected.sort());
	for (const [path, bytes] of left) {
		const found = await vscode.workspace.fs.readFile(inWorkspace(path));
		assert.ok(Buffer.compare(found, bytes ?? found) === 0, `${path} is as it was`);
	}
	for (const asset of saved) {
		assert.equal(await sha256(vscode.Uri.parse(asset)), await completedSha256());
	}
}

/** Also what is hidden. */
function filesOfWorkspace(): string[] {
	return readdirSync(workspaceFolder().fsPath, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.vscode'))
		.map(({ parentPath, name }) => vscode.Uri.file(`${parentPath}/${name}`).toString());
}

/** The finished picture that has no file can be saved; it lies in the extension's storage. */
async function checkUnsaved(progress: Progress, expected: Expected): Promise<void> {
	const actions = actionsOf(fakeJob(progress));
	assert.ok(
		actions.includes('saveAs') && (actions.includes('save') || actions.includes('replace')),
	);
	if (expected.isStorageBroken) return;
	const data = process.env.ZENMUX_TEST_DATA ?? '';
	assert.ok(existsSync(data));
	const hash = await completedSha256();
	const kept = globSync(`**/content/${hash}`, { cwd: data });
	assert.equal(kept.length, 1, 'the finished picture is kept');
}

/** Of the finished picture that the test server says it sent last. */
async function completedSha256(): Promise<string | undefined> {
	const pictures = (await zenmux.imageRequests()).at(-1)?.pictures ?? [];
	return pictures.find(({ kind }) => kind === 'completed')?.sha256;
}
