import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Job } from '../jobs/job.ts';
import { ownPresets, type OwnPresets } from '../composer/ownPresets.ts';
import type { Preset } from '../composer/presets.ts';
import { shippedPresets } from '../composer/shippedPresets.ts';
import { settingSchemas } from './settingSchemas.ts';
import { jobFolder } from './jobFolder.ts';
import { ownSettings, ownValue } from './ownSettings.ts';
import { restrictedSettings } from './restrictedSettings.ts';

const settingsSchema = v.object(settingSchemas);

/** All settings, as they are at this moment for a workspace folder or file. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/**
 * What was read since a setting changed last: VS Code takes milliseconds for all of them, and the panel
 * alone asks with each drawing. Who is told of a change after this module was loaded reads anew.
 */
const known = new Map<string, Settings>();
vscode.workspace.onDidChangeConfiguration(() => known.clear());

/**
 * Reads the settings that hold for `scope`; read them when they are used, never keep them. A value
 * that is none of a setting's own counts as its default here; {@link settingProblem} tells of it.
 */
export function readSettings(scope: vscode.Uri | undefined): Settings {
	const name = `${vscode.workspace.isTrusted} ${scope?.toString()}`;
	const settings = known.get(name) ?? readAll(scope);
	known.set(name, settings);
	return settings;
}

function readAll(scope: vscode.Uri | undefined): Settings {
	const configuration = configurationOf(scope);
	const values = Object.entries(settingSchemas).map(([name, schema]) => {
		const value = valueOf(name, configuration);
		return [name, v.is(schema, value) ? value : configuration.inspect(name)?.defaultValue];
	});
	return v.parse(settingsSchema, Object.fromEntries(values));
}

/** The sentence for the first setting whose value cannot be read; `undefined` when all can. */
export function settingProblem(scope: vscode.Uri | undefined): string | undefined {
	const configuration = configurationOf(scope);
	for (const [name, schema] of Object.entries(settingSchemas)) {
		const value = valueOf(name, configuration);
		if (v.is(schema, value)) continue;
		return l10n.t(
			'The setting “{0}” cannot be {1}. Choose one of its values in the settings.',
			name,
			JSON.stringify(value),
		);
	}
	return undefined;
}

function valueOf(name: string, configuration: vscode.WorkspaceConfiguration): unknown {
	return ownSettings.has(name) || isRestricted(name)
		? ownValue(name, configuration.inspect(name))
		: configuration.get(name);
}

function isRestricted(name: string): boolean {
	return !vscode.workspace.isTrusted && restrictedSettings.has(name);
}

function configurationOf(scope: vscode.Uri | undefined): vscode.WorkspaceConfiguration {
	return vscode.workspace.getConfiguration('zenmuxImages', scope ?? null);
}

/** Whether the finished picture of a job is saved without being asked for. */
export function isAutoSaved(job: Job): boolean {
	// Drafts are there to choose from, and so are pictures of which a person picks one.
	const isChosen = job.final !== undefined || job.target?.isPicked === true;
	return !isChosen && readSettings(jobFolder(job)).autoSave;
}

/** Writes the chosen model where the person has it set, otherwise for all their workspaces. */
export async function writeModel(model: string, scope: vscode.Uri | undefined): Promise<void> {
	await writeSettings({ model }, scope);
}

/** Writes settings, each where the person has it set, otherwise for all their workspaces. */
export async function writeSettings(
	values: Partial<Settings>,
	scope: vscode.Uri | undefined,
): Promise<void> {
	const configuration = configurationOf(scope);
	for (const [name, value] of Object.entries(values)) {
		// What the workspace says holds only when it is trusted: it would not help to change it.
		const found = isRestricted(name) ? undefined : configuration.inspect(name);
		const target =
			found?.workspaceFolderValue !== undefined
				? vscode.ConfigurationTarget.WorkspaceFolder
				: found?.workspaceValue !== undefined
					? vscode.ConfigurationTarget.Workspace
					: vscode.ConfigurationTarget.Global;
		await configuration.update(name, value, target);
	}
}

/** The shipped styles and the person's own. */
export function readPresets(scope: vscode.Uri | undefined): readonly Preset[] {
	return [...shippedPresets(), ...readOwnPresets(scope).presets];
}

/** The sentences for the person's own styles that cannot be read; `undefined` when all can. */
export function presetProblem(scope: vscode.Uri | undefined): string | undefined {
	return readOwnPresets(scope).problem;
}

function readOwnPresets(scope: vscode.Uri | undefined): OwnPresets {
	return ownPresets(valueOf('presets', configurationOf(scope)));
}
