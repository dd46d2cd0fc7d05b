import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ContentStore } from './assets/contentStore.ts';
import { PictureSaver } from './assets/pictureSaver.ts';
import { Replacements } from './assets/replacements.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Composer } from './composer/composer.ts';
import { ApiKey } from './host/apiKey.ts';
import { JobNotifications } from './host/jobNotifications.ts';
import { jobPorts } from './host/jobPorts.ts';
import { Log } from './host/log.ts';
import { pixelTasks } from './host/pixels.ts';
import { Jobs } from './jobs/jobs.ts';
import { actOnJob } from './studio/actOnJob.ts';
import { onIntent } from './studio/onIntent.ts';
import { Studio } from './studio/studio.ts';

/** Called by VS Code with the first command, or to restore the panel. */
export function activate(context: vscode.ExtensionContext): void {
	l10n.config({ contents: vscode.l10n.bundle ?? {} });
	const { extensionUri, subscriptions, workspaceState } = context;
	const log = new Log();
	const apiKey = new ApiKey(context.secrets);
	const { storageUri, globalStorageUri } = context;
	const store = new ContentStore(storageUri ?? globalStorageUri);
	const composer = new Composer(workspaceState);
	const replacements = new Replacements(workspaceState, store);
	const saver = new PictureSaver(log, replacements);
	const runPixelTask = pixelTasks(extensionUri);
	const jobs = new Jobs(jobPorts(apiKey, store, saver, runPixelTask, log));
	const studio = new Studio({ extensionUri, composer, jobs, store, replacements, log });
	const focusPanel = (): Promise<void> => studio.focus();
	const tools = { composer, store, jobs, apiKey, log, runPixelTask, focusPanel };
	const act = actOnJob({ ...tools, saver, replacements, studio });
	subscriptions.push(log, studio, new JobNotifications(jobs, act), jobs, replacements);
	subscriptions.push(studio.onIntent(onIntent(tools, replacements, act)));
	subscriptions.push(registerCommands(tools, studio));
	// Windows without a folder share one store, and do not know what the others use.
	const isOwnStore = storageUri !== undefined;
	if (isOwnStore) void store.tidy((hash) => composer.uses(hash) || replacements.uses(hash));
}
