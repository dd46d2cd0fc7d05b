import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Settings of VS Code (or of an extension) by their full names. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** A VS Code that asks nothing, fetches nothing and shows nothing but what is tested. */
export const quietSettings: UserSettings = {
	'security.workspace.trust.enabled': false,
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.enableExperiments': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'git.openRepositoryInParentFolders': 'never',
};

/** Writes user settings, over the quiet ones, where a VS Code with this data directory reads them. */
export async function writeUserSettings(
	dataDirectory: string,
	settings: UserSettings,
): Promise<void> {
	await write(settingsFile(dataDirectory, 'User'), { ...quietSettings, ...settings });
}

/**
 * Sets some settings and leaves the others; `undefined` removes one. They go to the settings of the
 * server’s machine, which win over the user’s and which an open workbench watches; it does not
 * watch the user’s. Settings of scope `application` have no place there: give those at the start.
 */
export async function changeMachineSettings(
	dataDirectory: string,
	settings: UserSettings,
): Promise<void> {
	const file = settingsFile(dataDirectory, 'Machine');
	const current = existsSync(file) ? await readFile(file, 'utf8') : '{}';
	await write(file, { ...(JSON.parse(current) as UserSettings), ...settings });
}

async function write(file: string, settings: UserSettings): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, JSON.stringify(settings, undefined, '\t'));
}

function settingsFile(dataDirectory: string, whose: 'User' | 'Machine'): string {
	return path.join(dataDirectory, 'data', whose, 'settings.json');
}
