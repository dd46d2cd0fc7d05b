import * as vscode from 'vscode';
import { copyAssetPath, openAsset, revealAsset, trashAsset } from '../assets/assetActions.ts';
import { bringBack } from '../assets/bringBack.ts';
import type { PictureSaver } from '../assets/pictureSaver.ts';
import { readJobPicture } from '../assets/readJobPicture.ts';
import type { Replacements } from '../assets/replacements.ts';
import { addJob, beginWithJob } from '../composer/addReferences.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { downloadedRequest } from '../composer/downloadReferences.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { runRemedy } from '../host/runRemedy.ts';
import type { JobAction } from '../jobs/jobAction.ts';

/** What the actions of jobs need. */
export type ActionTools = ComposerTools & {
	readonly saver: PictureSaver;
	readonly replacements: Replacements;
	/** Shows the composer, ready to be typed into. */
	readonly studio: { readonly focusPrompt: () => Promise<void> };
};

/** Does an action of a job; reports what goes wrong. */
export async function doJobAction(
	tools: ActionTools,
	jobId: string,
	action: JobAction,
): Promise<void> {
	try {
		await act(tools, jobId, action);
	} catch (error) {
		await reportProblem(error, tools.log);
	}
}

async function act(tools: ActionTools, jobId: string, action: JobAction): Promise<void> {
	const { jobs } = tools;
	switch (action) {
		case 'cancel':
			jobs.cancel(jobId);
			return;
		case 'save':
			return jobs.save(jobId, 'settings');
		case 'saveAs':
			return jobs.save(jobId, 'ask');
		case 'replace':
			return jobs.save(jobId, 'replace');
		case 'saveBeside':
			return jobs.save(jobId, 'beside');
		case 'saveRaw':
			return saveRaw(tools, jobId);
		case 'editThis':
			await beginWithJob(tools, jobId);
			await tools.studio.focusPrompt();
			return;
		case 'addReference':
			await addJob(tools, jobId);
			await tools.studio.focusPrompt();
			return;
		case 'open':
		case 'reveal':
		case 'copyPath':
		case 'undo':
			return actOnAsset(tools, jobId, action);
		case 'downloadPictures':
			return sendAsFiles(tools, jobId);
		case 'retry':
		case 'setApiKey':
		case 'selectModel':
		case 'openBilling':
		case 'openSubscription':
		case 'openSettings':
		case 'showLog':
			return runRemedy(action, (model) =>
				jobs.retry(jobId, (request) => ({ ...request, model: model ?? request.model })),
			);
	}
}

async function actOnAsset(
	tools: ActionTools,
	jobId: string,
	action: 'open' | 'reveal' | 'copyPath' | 'undo',
): Promise<void> {
	const job = tools.jobs.get(jobId);
	if (job?.progress.status !== 'saved') return;
	const asset = vscode.Uri.parse(job.progress.asset, true);
	switch (action) {
		case 'open':
			return openAsset(asset);
		case 'reveal':
			return revealAsset(asset);
		case 'copyPath':
			return copyAssetPath(asset);
		case 'undo':
			return undo(tools, jobId, asset, job.progress.replaced);
	}
}

/** Takes the file back: a new one goes to the trash, a replaced one gets its old bytes. */
async function undo(
	{ jobs, store, replacements }: ActionTools,
	jobId: string,
	asset: vscode.Uri,
	replaced: string | undefined,
): Promise<void> {
	const bytes = await readJobPicture({ jobs, store }, jobId);
	const isBack =
		replaced === undefined ? await trashAsset(asset) : await bringBack(replacements, replaced);
	if (isBack && bytes !== undefined) jobs.undo(jobId, bytes);
}

async function saveRaw({ jobs, store, saver }: ActionTools, jobId: string): Promise<void> {
	const job = jobs.get(jobId);
	if (job?.picture?.raw === undefined) return;
	const file = await saver.saveAlso(job, await store.read(job.picture.raw));
	if (file !== undefined) await openAsset(file);
}

async function sendAsFiles(tools: ActionTools, jobId: string): Promise<void> {
	const request = tools.jobs.get(jobId)?.request;
	if (request?.kind !== 'edit') return;
	const downloaded = await downloadedRequest(request, tools.store);
	if (downloaded !== undefined) tools.jobs.retry(jobId, () => downloaded);
}
