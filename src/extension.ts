import * as l10n from '@vscode/l10n';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { savePicture, saveProblem } from './assets/savePicture.ts';
import { registerCancelAll } from './commands/cancelAll.ts';
import { registerClearApiKey } from './commands/clearApiKey.ts';
import { registerGenerate } from './commands/generate.ts';
import { registerOpenStudio } from './commands/openStudio.ts';
import { registerSelectModel } from './commands/selectModel.ts';
import { registerSetApiKey } from './commands/setApiKey.ts';
import { registerShowLog } from './commands/showLog.ts';
import { ApiKey } from './host/apiKey.ts';
import { JobNotifications } from './host/jobNotifications.ts';
import { Log } from './host/log.ts';
import { sendRequest } from './host/sendRequest.ts';
import { isAutoSaved } from './host/settings.ts';
import { Jobs } from './jobs/jobs.ts';
import { actOnJob } from './studio/actOnJob.ts';
import { Studio } from './studio/studio.ts';

/** Called by VS Code with the first command, or to restore the panel. */
export function activate({ extensionUri, secrets, subscriptions }: vscode.ExtensionContext): void {
	l10n.config({ contents: vscode.l10n.bundle ?? {} });
	const log = new Log();
	const apiKey = new ApiKey(secrets);
	const jobs = new Jobs({
		stream: sendRequest(apiKey, log),
		save: savePicture(log),
		wait: (ms, signal) => wait(ms, undefined, { signal }),
		onError: (job, error) => log.jobError(job.id, error),
		isAutoSaved,
		saveProblem,
	});
	const act = actOnJob(jobs, log);
	const studio = new Studio(extensionUri, jobs, act, log);
	subscriptions.push(log, studio, studio.registerSerializer(), new JobNotifications(jobs, act));
	subscriptions.push({ dispose: () => jobs.cancelAll() });
	subscriptions.push(registerGenerate(jobs, studio, apiKey), registerOpenStudio(studio));
	subscriptions.push(registerCancelAll(jobs), registerSelectModel(log), registerShowLog(log));
	subscriptions.push(registerSetApiKey(apiKey), registerClearApiKey(apiKey));
}
