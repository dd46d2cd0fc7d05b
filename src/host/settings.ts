import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Job } from '../jobs/job.ts';
import { jobFolder } from './jobFolder.ts';

/** What each setting may be; the manifest says the same, but a person may write what they like. */
const schemas = {
	model: v.pipe(v.string(), v.trim(), v.nonEmpty()),
	size: v.pipe(v.string(), v.trim()),
	quality: v.picklist(['auto', 'low', 'medium', 'high', 'xhigh', 'max']),
	outputFormat: v.picklist(['png', 'jpeg', 'webp']),
	outputCompression: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
	background: v.picklist(['auto', 'opaque', 'transparent']),
	moderation: v.picklist(['auto', 'low']),
	partialImages: v.picklist([0, 1, 2, 3]),
	outputDirectory: v.string(),
	editOutput: v.picklist(['besideSource', 'outputDirectory', 'replaceSource']),
	fileName: v.pipe(v.string(), v.trim(), v.nonEmpty()),
	autoSave: v.boolean(),
	/** Seconds. */
	requestTimeout: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(3600)),
	baseUrl: v.pipe(v.string(), v.trim()),
};
const settingsSchema = v.object(schemas);

/** All settings, as they are at this moment for a workspace folder or file. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/**
 * Reads the settings that hold for `scope`; read them when they are used, never keep them. A value
 * that is none of a setting's own counts as its default here; {@link settingProblem} tells of it.
 */
export function readSettings(scope: vscode.Uri | undefined): Settings {
	const configuration = configurationOf(scope);
	const values = Object.entries(schemas).map(([name, schema]) => {
		const value = configuration.get<unknown>(name);
		return [name, v.is(schema, value) ? value : configuration.inspect(name)?.defaultValue];
	});
	return v.parse(settingsSchema, Object.fromEntries(values));
}

/** The sentence for the first setting whose value cannot be read; `undefined` when all can. */
export function settingProblem(scope: vscode.Uri | undefined): string | undefined {
	const configuration = configurationOf(scope);
	for (const [name, schema] of Object.entries(schemas)) {
		const value = configuration.get<unknown>(name);
		if (v.is(schema, value)) continue;
		return l10n.t(
			'The setting “{0}” cannot be {1}. Choose one of its values in the settings.',
			name,
			JSON.stringify(value),
		);
	}
	return undefined;
}

function configurationOf(scope: vscode.Uri | undefined): vscode.WorkspaceConfiguration {
	return vscode.workspace.getConfiguration('zenmuxImages', scope ?? null);
}

/** Whether the finished picture of a job is saved without being asked for. */
export function isAutoSaved(job: Job): boolean {
	return readSettings(jobFolder(job)).autoSave;
}

/** Writes the chosen model where the person has it set, otherwise for all their workspaces. */
export async function writeModel(model: string, scope: vscode.Uri | undefined): Promise<void> {
	const configuration = configurationOf(scope);
	const found = configuration.inspect('model');
	const target =
		found?.workspaceFolderValue !== undefined
			? vscode.ConfigurationTarget.WorkspaceFolder
			: found?.workspaceValue !== undefined
				? vscode.ConfigurationTarget.Workspace
				: vscode.ConfigurationTarget.Global;
	await configuration.update('model', model, target);
}
