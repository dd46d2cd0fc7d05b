import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ContentStore } from './assets/contentStore.ts';
import { PictureSaver } from './assets/pictureSaver.ts';
import { Replacements } from './assets/replacements.ts';
import { shapePicture } from './assets/shapePicture.ts';
import { firstCommands, type FirstCommands } from './commands/firstCommands.ts';
import { Composer } from './composer/composer.ts';
import { registerDecideTrial } from './commands/decideTrial.ts';
import type { FurtherParts } from './furtherParts.ts';
import { followFiles } from './history/followFiles.ts';
import { followTrials } from './history/followTrials.ts';
import { History } from './history/history.ts';
import { HistoryTree } from './history/historyTree.ts';
import { openHistory } from './history/openHistory.ts';
import { recordJobs } from './history/recordJobs.ts';
import { ApiKey } from './host/apiKey.ts';
import { completeSteps } from './host/completeSteps.ts';
import { noteSaving, offerCutOff } from './host/cutOffSaving.ts';
import { jobNotices } from './host/jobNotices.ts';
import { JobNotifications } from './host/jobNotifications.ts';
import { jobPorts } from './host/jobPorts.ts';
import { JobStatusBar } from './host/jobStatusBar.ts';
import { LanguageModel } from './host/languageModel.ts';
import { Log } from './host/log.ts';
import { pixelTasks } from './host/pixels.ts';
import { wasSaving } from './host/savingKey.ts';
import { TrialStatusBar } from './host/trialStatusBar.ts';
import { Walkthrough } from './host/walkthrough.ts';
import { IconSetDialog } from './icons/iconSetDialog.ts';
import type { ActOnJob } from './jobs/jobAction.ts';
import { Jobs } from './jobs/jobs.ts';
import { onDemand } from './onDemand.ts';
import { RecipeChanges } from './recipes/recipeChanges.ts';
import { recordRecipes } from './recipes/recordRecipes.ts';
import { LastEditor } from './references/lastEditor.ts';
import { maySpend } from './spending/maySpend.ts';
import { ModelCatalogue } from './spending/modelCatalogue.ts';
import { recordSpending } from './spending/recordSpending.ts';
import { Spending } from './spending/spending.ts';
import { ArrivingPictures } from './studio/arrivingPictures.ts';
import { onIntent } from './studio/onIntent.ts';
import { PanelConverter } from './studio/panelConverter.ts';
import { Studio } from './studio/studio.ts';

/** What the extension is made of, put together. */
export type Parts = {
	readonly commands: FirstCommands;
	/** Loads and constructs the other parts when they are asked for first. */
	readonly further: () => Promise<FurtherParts>;
	readonly studio: Studio;
	readonly historyTree: HistoryTree;
	readonly jobs: Pick<Jobs, 'settled'>;
};

/**
 * Constructs and wires all parts; the context disposes of them.
 * @param checkLinks looks again which of the pictures that documents link to are there
 */
export function createParts(context: vscode.ExtensionContext, checkLinks: () => void): Parts {
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
	const version = versionOf(context);
	const history = new History((storageUri ?? globalStorageUri).fsPath, version, log);
	const showStudio = async (): Promise<void> => (studio.isVisible ? undefined : studio.reveal());
	const converter = new PanelConverter(store, showStudio);
	const shape = shapePicture(store, runPixelTask, converter.convert);
	const arriving = new ArrivingPictures();
	const portSources = { apiKey, store, saver, catalogue, runPixelTask, shape, history, log };
	const jobs = new Jobs(jobPorts(portSources, (jobId) => arriving.of(jobId)));
	const kept = { composer, store, jobs, replacements, history, catalogue, spending, log };
	const iconTools = { store, runPixelTask, convert: converter.convert };
	const iconSetDialog = new IconSetDialog(iconTools);
	const shown = { ...kept, arriving, languageModel, converter, iconSetDialog };
	const studio = new Studio({ ...shown, extensionUri, workspaceState });
	const focusPanel = (): Promise<void> => studio.focus();
	const walkthrough = new Walkthrough(context);
	const { complete: completeStep } = walkthrough;
	const asked = { apiKey, languageModel, runPixelTask, maySpend: maySpend(kept), focusPanel };
	const tools = { ...kept, ...asked, completeStep };
	const lastEditor = new LastEditor();
	const recipeChanges = new RecipeChanges(workspaceState);
	const further = onDemand(async () => {
		const { createFurtherParts } = await import('./furtherParts.ts');
		const pictureTools = { saver, shape, iconTools, iconSetDialog, recipeChanges };
		return createFurtherParts({ ...tools, ...pictureTools, studio, lastEditor }, context);
	});
	const act: ActOnJob = async (jobId, action) => (await further()).actOnJob(jobId, action);
	const notices = jobNotices(jobs, act);
	subscriptions.push(new JobNotifications(jobs, notices, () => studio.isVisible));
	subscriptions.push(log, studio, lastEditor, new JobStatusBar(jobs), jobs, replacements);
	subscriptions.push(history, catalogue, spending, languageModel);
	const logError = (error: unknown): void => log.error(error);
	recordSpending(jobs, spending, logError);
	recordJobs(jobs, history, logError);
	const wasCutOff = wasSaving(workspaceState);
	noteSaving(jobs, workspaceState);
	jobs.onDidChange(({ progress }) => progress.status === 'saved' && checkLinks());
	subscriptions.push(completeSteps(jobs, apiKey, completeStep));
	subscriptions.push(followFiles(jobs, history, replacements, logError));
	subscriptions.push(followTrials(kept, logError), registerDecideTrial(tools));
	subscriptions.push(new TrialStatusBar(replacements));
	const panelTools = { studio, converter, shape, iconSetDialog, further };
	subscriptions.push(studio.onIntent(onIntent({ ...tools, ...panelTools }, act)));
	// Windows without a folder share one store, and do not know what the others use.
	const isOwnStore = storageUri !== undefined;
	recordRecipes({ ...kept, recipeChanges });
	const opened = openHistory({ ...kept, recipeChanges }, isOwnStore);
	if (wasCutOff) void opened.then(() => offerCutOff(jobs, notices, () => studio.isVisible));
	return {
		commands: firstCommands({ ...tools, walkthrough, version }, studio),
		further,
		studio,
		jobs,
		historyTree: new HistoryTree(history),
	};
}

function versionOf({ extension }: vscode.ExtensionContext): string {
	return (extension.packageJSON as { readonly version: string }).version;
}
