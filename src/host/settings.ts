import * as v from 'valibot';
import * as vscode from 'vscode';
import { defaultModel } from '../zenmux/models.ts';
import type { Job } from '../jobs/job.ts';

/** The section of every setting of ours. */
export const section = 'zenmuxImages';

/** A value that a person may have written by hand falls back to the default when it cannot be read. */
const settingsSchema = v.object({
	model: v.fallback(v.pipe(v.string(), v.trim(), v.nonEmpty()), defaultModel),
	size: v.fallback(v.pipe(v.string(), v.trim()), 'auto'),
	quality: v.fallback(v.picklist(['auto', 'low', 'medium', 'high', 'xhigh', 'max']), 'auto'),
	outputFormat: v.fallback(v.picklist(['png', 'jpeg', 'webp']), 'png'),
	outputCompression: v.fallback(
		v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
		100,
	),
	background: v.fallback(v.picklist(['auto', 'opaque', 'transparent']), 'auto'),
	moderation: v.fallback(v.picklist(['auto', 'low']), 'auto'),
	partialImages: v.fallback(v.picklist([0, 1, 2, 3]), 2),
	outputDirectory: v.fallback(v.string(), 'assets/images'),
	fileName: v.fallback(v.pipe(v.string(), v.trim(), v.nonEmpty()), '${slug}'),
	autoSave: v.fallback(v.boolean(), true),
	/** Seconds. */
	requestTimeout: v.fallback(
		v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(3600)),
		600,
	),
	baseUrl: v.fallback(v.pipe(v.string(), v.trim()), ''),
});

/** All settings, as they are at this moment for a workspace folder or file. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Reads the settings that hold for `scope`; read them when they are used, never keep them. */
export function readSettings(scope: vscode.Uri | undefined): Settings {
	const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
	const names = Object.keys(settingsSchema.entries);
	return v.parse(
		settingsSchema,
		Object.fromEntries(names.map((name) => [name, configuration.get(name)])),
	);
}

/** Whether the finished picture of a job is saved without being asked for. */
export function isAutoSaved({ folder }: Job): boolean {
	return readSettings(folder === undefined ? undefined : vscode.Uri.parse(folder, true)).autoSave;
}

/** Writes the chosen model where the person has it set, otherwise for all their workspaces. */
export async function writeModel(model: string, scope: vscode.Uri | undefined): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
	const found = configuration.inspect('model');
	const target =
		found?.workspaceFolderValue !== undefined
			? vscode.ConfigurationTarget.WorkspaceFolder
			: found?.workspaceValue !== undefined
				? vscode.ConfigurationTarget.Workspace
				: vscode.ConfigurationTarget.Global;
	await configuration.update('model', model, target);
}
