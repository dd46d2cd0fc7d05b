import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { copyAssetPath, openAsset, revealAsset, trashAsset } from '../assets/assetActions.ts';
import { bringBack } from '../assets/bringBack.ts';
import { fileState } from '../assets/fileState.ts';
import type { PictureSaver } from '../assets/pictureSaver.ts';
import { readJobPicture } from '../assets/readJobPicture.ts';
import type { Replacements } from '../assets/replacements.ts';
import { addJob, beginWithJob } from '../composer/addReferences.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { downloadedRequest } from '../composer/downloadReferences.ts';
import { finalSpec } from '../composer/finalSpec.ts';
import { jobPicture } from '../composer/jobPicture.ts';
import { maySend } from '../composer/maySend.ts';
import { ReferenceError, toReference } from '../composer/readReference.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { requestFor } from '../composer/requestFor.ts';
import { reuse } from '../composer/reuse.ts';
import { sendAgain } from '../composer/sendAgain.ts';
import { keepTrial } from '../history/keepTrial.ts';
import { runRemedy } from '../host/runRemedy.ts';
import type { IconSetDialog } from '../icons/iconSetDialog.ts';
import { jobIcons } from '../icons/iconSources.ts';
import { openIconSet } from '../icons/openIconSet.ts';
import { fileName, type Progress } from '../jobs/job.ts';
import type { ActOnJob, JobAction } from '../jobs/jobAction.ts';
import { onceAtATime } from '../jobs/onceAtATime.ts';
import { startedAndEnded } from '../jobs/startedAndEnded.ts';
import { isTrialOf } from '../jobs/trial.ts';
import type { HandedPictures } from '../references/handedPictures.ts';
import { insertIntoEditor } from '../references/insertIntoEditor.ts';
import type { LastEditor } from '../references/lastEditor.ts';
import type { Studio } from './studio.ts';

/** What the actions of jobs need. */
export type ActionTools = ComposerTools & {
	readonly saver: PictureSaver;
	readonly replacements: Replacements;
	readonly lastEditor: LastEditor;
	readonly handedPictures: HandedPictures;
	readonly iconSetDialog: IconSetDialog;
	readonly studio: Pick<Studio, 'focus' | 'focusPrompt' | 'adjustCrop'>;
};

/** What costs money as soon as it is clicked. */
const paid: readonly JobAction[] = ['retry', 'askAgain', 'makeFinal', 'downloadPictures'];

/**
 * What the buttons of a job do, in the panel and in its notifications; reports what goes wrong. What
 * costs money is done once for all clicks that come before it is done.
 */
export function actOnJob(tools: ActionTools): ActOnJob {
	const once = onceAtATime();
	return async (jobId, action) => {
		try {
			if (paid.includes(action)) await once(`${action} ${jobId}`, () => act(tools, jobId, action));
			else await act(tools, jobId, action);
		} catch (error) {
			await reportProblem(error, tools.log);
		}
	};
}

async function act(tools: ActionTools, jobId: string, action: JobAction): Promise<void> {
	const { jobs } = tools;
	switch (action) {
		case 'cancel':
			jobs.cancel(jobId);
			return;
		case 'save':
		case 'pick':
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
			return tools.studio.focusPrompt();
		case 'addReference':
			await addJob(tools, jobId);
			return tools.studio.focusPrompt();
		case 'makeFinal':
			return makeFinal(tools, jobId);
		case 'reuse':
			return reuseJob(tools, jobId);
		case 'askAgain':
			return sendAgain(tools, jobId);
		case 'open':
		case 'reveal':
		case 'copyPath':
		case 'undo':
		case 'insert':
			return actOnAsset(tools, jobId, action);
		case 'keep':
			return keepJob(tools, jobId);
		case 'tryInPlace':
			return jobs.save(jobId, 'trial');
		case 'exportIconSet':
			return exportIconSet(tools, jobId);
		case 'adjustCrop':
			return tools.studio.adjustCrop(jobId);
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
				sendAgain(tools, jobId, (request) =>
					model === undefined ? request : requestFor(request, model),
				),
			);
	}
}

async function exportIconSet(tools: ActionTools, jobId: string): Promise<void> {
	const job = tools.jobs.get(jobId);
	if (job === undefined) return;
	await openIconSet(tools.iconSetDialog, tools.studio, await jobIcons(tools, job));
}

async function keepJob(tools: ActionTools, jobId: string): Promise<void> {
	const job = tools.jobs.get(jobId);
	const trial = tools.replacements.trials.find(({ id }) => job !== undefined && isTrialOf(job, id));
	if (trial !== undefined) await keepTrial(tools, trial);
}

async function reuseJob(tools: ActionTools, jobId: string): Promise<void> {
	const job = tools.jobs.get(jobId);
	if (job === undefined) return;
	await reuse(tools, job);
	await tools.studio.focusPrompt();
}

async function makeFinal(tools: ActionTools, jobId: string): Promise<void> {
	const job = tools.jobs.get(jobId);
	if (job?.final === undefined) return;
	const bytes = await jobPicture(tools, jobId);
	const { content } = await toReference(l10n.t('Draft'), bytes, tools.store);
	const spec = finalSpec(job, job.final, content);
	if (await maySend(tools, spec)) await startedAndEnded(tools.jobs, spec);
}

async function actOnAsset(
	tools: ActionTools,
	jobId: string,
	action: 'open' | 'reveal' | 'copyPath' | 'undo' | 'insert',
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
			tools.handedPictures.noteCopied(asset);
			return copyAssetPath(asset);
		case 'insert':
			return insertIntoEditor(tools, job);
		case 'undo':
			return undo(tools, jobId, asset, job.progress);
	}
}

/** Takes the file back: a new one goes to the trash, a replaced one gets its old bytes. */
async function undo(
	{ jobs, store, replacements }: ActionTools,
	jobId: string,
	asset: vscode.Uri,
	{ hash, replaced }: Extract<Progress, { readonly status: 'saved' }>,
): Promise<void> {
	if (replaced === undefined && (await fileState(asset.toString(), hash)) === 'changed') {
		throw new ReferenceError(otherText(asset));
	}
	const bytes = await readJobPicture({ jobs, store }, jobId);
	const isBack =
		replaced === undefined ? await trashAsset(asset) : await bringBack(replacements, replaced);
	if (isBack && bytes !== undefined) await jobs.undo(jobId, bytes);
}

function otherText(asset: vscode.Uri): string {
	return l10n.t(
		'{0} holds something else by now, and was left as it is.',
		fileName(asset.toString()),
	);
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
	if (downloaded !== undefined) await sendAgain(tools, jobId, () => downloaded);
}
