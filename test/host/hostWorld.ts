import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { manifestSettings } from '../manifestSettings.ts';
import type { Progress } from '../../src/jobs/job.ts';
import { controlClient, type RequestRecord } from '../zenmux-server/controlClient.ts';

/** The test server of this run. */
export const zenmux = controlClient(process.env.ZENMUX_TEST_CONTROL ?? '');

const rightKey = process.env.ZENMUX_API_KEY;

/** All settings, without the extension's name before them. */
const settingNames = Object.keys(manifestSettings).map((name) => name.replace('zenmuxImages.', ''));

/** The workspace folder of this run. */
export function workspaceFolder(): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.ok(folder, 'the suite runs in a workspace folder');
	return folder.uri;
}

/** A fresh start for each test: the right key, the default settings, no files, no records. */
export async function startOver(): Promise<void> {
	await zenmux.reset();
	await useKey(rightKey);
	const configuration = vscode.workspace.getConfiguration('zenmuxImages');
	for (const name of settingNames) {
		const isSet = configuration.inspect(name)?.workspaceValue !== undefined;
		if (isSet) await setSetting(name, undefined);
	}
	for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFolder())) {
		if (name === '.vscode') continue;
		await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true });
	}
}

/** Stores a key as a person would who imports it from the environment; `undefined` clears it. */
export async function useKey(key: string | undefined): Promise<void> {
	if (key === undefined) {
		await vscode.commands.executeCommand('zenmuxImages.clearApiKey');
		return;
	}
	process.env.ZENMUX_API_KEY = key;
	assert.equal(await vscode.commands.executeCommand('zenmuxImages.setApiKey', 'environment'), true);
}

/** Sets a setting for the workspace. */
export async function setSetting(name: string, value: unknown): Promise<void> {
	await vscode.workspace
		.getConfiguration('zenmuxImages')
		.update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Runs the command; resolves when its job has ended. */
export async function generate(prompt: string): Promise<Progress | undefined> {
	return vscode.commands.executeCommand<Progress | undefined>('zenmuxImages.generate', { prompt });
}

/** The saved file of a job. */
export function savedAsset(progress: Progress | undefined): vscode.Uri {
	assert.equal(progress?.status, 'saved');
	return vscode.Uri.parse(progress.asset);
}

export function inWorkspace(...path: readonly string[]): vscode.Uri {
	return vscode.Uri.joinPath(workspaceFolder(), ...path);
}

/** The names in a folder of the workspace but for its settings, sorted; none without the folder. */
export async function filesIn(...path: readonly string[]): Promise<readonly string[]> {
	try {
		const entries = await vscode.workspace.fs.readDirectory(inWorkspace(...path));
		return entries
			.map(([name]) => name)
			.filter((name) => name !== '.vscode')
			.sort();
	} catch {
		return [];
	}
}

export async function sha256(file: vscode.Uri): Promise<string> {
	const bytes = await vscode.workspace.fs.readFile(file);
	return createHash('sha256').update(bytes).digest('hex');
}

/** The first request that fulfils the condition, as soon as there is one. */
export async function requestWhere(
	isTrue: (request: RequestRecord) => boolean,
): Promise<RequestRecord> {
	for (;;) {
		const found = (await zenmux.imageRequests()).find(isTrue);
		if (found !== undefined) return found;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
