import * as vscode from 'vscode';
import { copyAssetPath, openAsset, revealAsset, trashAsset } from '../assets/assetActions.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../host/log.ts';
import { reportError } from '../host/reportError.ts';
import { runRemedy } from '../host/runRemedy.ts';
import { toFailure } from '../jobs/failure.ts';
import type { ActOnJob, JobAction } from '../jobs/jobAction.ts';

/** What the buttons of a job do, in the panel and in its notifications. */
export function actOnJob(jobs: Jobs, log: Log): ActOnJob {
	return async (jobId, action) => {
		try {
			await act(jobs, jobId, action);
		} catch (error) {
			log.error(error);
			await reportError(toFailure(error), (remedy) => runRemedy(remedy));
		}
	};
}

async function act(jobs: Jobs, jobId: string, action: JobAction): Promise<void> {
	switch (action) {
		case 'cancel':
			jobs.cancel(jobId);
			return;
		case 'save':
			await jobs.save(jobId, 'settings');
			return;
		case 'saveAs':
			await jobs.save(jobId, 'ask');
			return;
		case 'open':
		case 'reveal':
		case 'copyPath':
		case 'undo':
			await actOnAsset(jobs, jobId, action);
			return;
		case 'retry':
		case 'setApiKey':
		case 'selectModel':
		case 'openBilling':
		case 'openSubscription':
		case 'openSettings':
		case 'showLog':
			await runRemedy(action, (model) => jobs.retry(jobId, model));
	}
}

async function actOnAsset(
	jobs: Jobs,
	jobId: string,
	action: 'open' | 'reveal' | 'copyPath' | 'undo',
): Promise<void> {
	const job = jobs.get(jobId);
	if (job?.progress.status !== 'saved') return;
	const asset = vscode.Uri.parse(job.progress.asset, true);
	switch (action) {
		case 'open':
			await openAsset(asset);
			return;
		case 'reveal':
			await revealAsset(asset);
			return;
		case 'copyPath':
			await copyAssetPath(asset);
			return;
		case 'undo':
			await undo(jobs, jobId, asset);
	}
}

async function undo(jobs: Jobs, jobId: string, asset: vscode.Uri): Promise<void> {
	const bytes = new Uint8Array(await vscode.workspace.fs.readFile(asset));
	if (await trashAsset(asset)) jobs.undo(jobId, bytes);
}
