import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ContentStore } from './assets/contentStore.ts';
import { PictureSaver } from './assets/pictureSaver.ts';
import { Replacements } from './assets/replacements.ts';
import { createCommands, type Commands } from './commands/createCommands.ts';
import { Composer } from './composer/composer.ts';
import { followFiles } from './history/followFiles.ts';
import { History } from './history/history.ts';
import { HistoryTree } from './history/historyTree.ts';
import { openHistory } from './history/openHistory.ts';
import { recordJobs } from './history/recordJobs.ts';
import { ApiKey } from './host/apiKey.ts';
import { jobNotices } from './host/jobNotices.ts';
import { JobNotifications } from './host/jobNotifications.ts';
import { jobPorts } from './host/jobPorts.ts';
import { JobStatusBar } from './host/jobStatusBar.ts';
import { LanguageModel } from './host/languageModel.ts';
import { Log } from './host/log.ts';
import { pixelTasks } from './host/pixels.ts';
import { Jobs } from './jobs/jobs.ts';
import { maySpend } from './spending/maySpend.ts';
import { ModelCatalogue } from './spending/modelCatalogue.ts';
import { recordSpending } from './spending/recordSpending.ts';
import { Spending } from './spending/spending.ts';
import { actOnJob } from './studio/jobActions.ts';
import { onIntent } from './studio/onIntent.ts';
import { Studio } from './studio/studio.ts';

/** What the extension is made of, put together. */
export type Parts = {
	readonly commands: Commands;
	readonly studio: Studio;
	readonly historyTree: HistoryTree;
};

/** Constructs and wires all parts; the context disposes of them. */
export function createParts(context: vscode.ExtensionContext): Parts {
	l10n.config({ contents: vscode.l10n.bundle ?? {} });
	const { extensionUri, subscriptions, workspaceState } = context;
	const log = new Log();
	const apiKey = new ApiKey(context.secrets);
	const languageModel = new LanguageModel(log);
	const { storageUri, globalStorageUri } = context;
	const store = new ContentStore(storageUri ?? globalStorageUri);
	const composer = new Composer(workspaceState);
	const replacements = new Replacements(workspaceState, store);
	const saver = new PictureSaver(log, replacements);
	const runPixelTask = pixelTasks(extensionUri);
	const catalogue = new ModelCatalogue(globalStorageUri, log);
	const spending = new Spending(globalStorageUri, workspaceState);
	const history = new History((storageUri ?? globalStorageUri).fsPath, versionOf(context), log);
	const jobs = new Jobs(jobPorts(apiKey, store, saver, catalogue, runPixelTask, log));
	const kept = { composer, store, jobs, replacements, history, catalogue, spending, log };
	const studio = new Studio({ ...kept, languageModel, extensionUri });
	const focusPanel = (): Promise<void> => studio.focus();
	const asked = { apiKey, languageModel, runPixelTask, maySpend: maySpend(kept), focusPanel };
	const tools = { ...kept, ...asked };
	const act = actOnJob({ ...tools, saver, studio });
	const notices = jobNotices(jobs, act);
	subscriptions.push(new JobNotifications(jobs, notices, () => studio.isVisible));
	subscriptions.push(log, studio, new JobStatusBar(jobs), jobs, replacements);
	subscriptions.push(history, catalogue, spending, languageModel);
	const logError = (error: unknown): void => log.error(error);
	recordSpending(jobs, spending, logError);
	recordJobs(jobs, history, logError);
	subscriptions.push(followFiles(jobs, history, replacements, logError));
	subscriptions.push(studio.onIntent(onIntent({ ...tools, studio }, act)));
	// Windows without a folder share one store, and do not know what the others use.
	const isOwnStore = storageUri !== undefined;
	void openHistory(kept, isOwnStore);
	return {
		commands: createCommands(tools, studio),
		studio,
		historyTree: new HistoryTree(history),
	};
}

function versionOf({ extension }: vscode.ExtensionContext): string {
	return (extension.packageJSON as { readonly version: string }).version;
}
