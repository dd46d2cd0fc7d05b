import * as l10n from '@vscode/l10n';
import { remedyLabel } from '../zenmux/remedyLabel.ts';
import { isRunning, placeOf, type Job } from './job.ts';
import { isTried } from './trial.ts';

/** What can be done with a job, in the panel and in its notifications. */
export const jobActions = [
	'cancel',
	'open',
	'reveal',
	'copyPath',
	'undo',
	'insert',
	'keep',
	'pick',
	'tryInPlace',
	'adjustCrop',
	'exportIconSet',
	'editThis',
	'addReference',
	'saveRaw',
	'makeFinal',
	'reuse',
	'askAgain',
	'replace',
	'saveBeside',
	'save',
	'saveAs',
	'retry',
	'downloadPictures',
	'setApiKey',
	'selectModel',
	'openBilling',
	'openSubscription',
	'openSettings',
	'showLog',
] as const;
export type JobAction = (typeof jobActions)[number];

/** Does an action of a job; reports what goes wrong itself. */
export type ActOnJob = (jobId: string, action: JobAction) => Promise<void>;

/** What can be done with the job as it stands, the most likely first. */
export function actionsOf(job: Job): readonly JobAction[] {
	if (isRunning(job)) return ['cancel'];
	const first: readonly JobAction[] = job.final === undefined ? [] : ['makeFinal'];
	const raw: readonly JobAction[] = job.picture?.raw === undefined ? [] : ['saveRaw'];
	const isCropped = job.target?.shape !== undefined && job.picture?.raw !== undefined;
	// What was laid over the original is not in the answer.
	const crop: readonly JobAction[] =
		isCropped && job.edit?.keep === undefined ? ['adjustCrop'] : [];
	const trial: readonly JobAction[] = placeOf(job) === undefined ? [] : ['tryInPlace'];
	const icons: readonly JobAction[] = isSquare(job) ? ['exportIconSet'] : [];
	const further: readonly JobAction[] = [
		'editThis',
		'addReference',
		...crop,
		...raw,
		...icons,
		'reuse',
	];
	const isAsked = job.progress.status === 'unsaved' && !job.progress.mayReplace;
	if (isAsked && job.target?.isPicked === true) return ['pick', ...trial, 'saveAs', ...further];
	switch (job.progress.status) {
		case 'saved':
			return job.progress.isTrial
				? ['keep', 'undo', 'open', ...further]
				: [...first, 'open', 'insert', 'reveal', 'copyPath', 'undo', ...further];
		case 'unsaved':
			return job.progress.mayReplace
				? ['replace', 'tryInPlace', 'saveBeside', 'saveAs', ...further]
				: [...first, 'save', ...trial, 'saveAs', ...further];
		case 'undone':
			return [...first, 'save', ...trial, 'saveAs', ...further];
		case 'failed':
			return [...job.progress.failure.remedies, 'reuse'];
		case 'cancelled':
		case 'interrupted':
			return ['retry', 'reuse'];
		case 'saving':
		case 'queued':
		case 'requesting':
		case 'repeating':
		case 'streaming':
			return [];
	}
}

function isSquare({ got, target, picture }: Job): boolean {
	const size = target?.shape?.size ?? got;
	return picture?.isFinal === true && size !== undefined && size.width === size.height;
}

/** What the button of an action says. @param job that it belongs to, where there is one */
export function actionLabel(action: JobAction, job?: Job): string {
	switch (action) {
		case 'cancel':
			return l10n.t('Cancel');
		case 'open':
			return l10n.t('Open');
		case 'reveal':
			return l10n.t('Reveal in Explorer');
		case 'copyPath':
			return l10n.t('Copy Path');
		case 'undo':
			return job !== undefined && isTried(job) ? l10n.t('Revert') : l10n.t('Undo');
		case 'insert':
			return l10n.t('Insert into Editor');
		case 'keep':
			return l10n.t('Keep');
		case 'pick':
			return l10n.t('Use This One');
		case 'tryInPlace':
			return l10n.t('Try in Place');
		case 'adjustCrop':
			return l10n.t('Adjust the Crop…');
		case 'exportIconSet':
			return l10n.t('Export Icon Set…');
		case 'editThis':
			return l10n.t('Edit This');
		case 'addReference':
			return l10n.t('Use as Reference');
		case 'saveRaw':
			return l10n.t('Save ZenMux’s Own Answer');
		case 'makeFinal':
			return l10n.t('Make the Final Picture');
		case 'reuse':
			return l10n.t('Reuse');
		case 'askAgain':
			return l10n.t('Ask Again');
		case 'replace':
			return l10n.t('Replace the File');
		case 'saveBeside':
			return l10n.t('Save Beside It');
		case 'save':
			return l10n.t('Save');
		case 'saveAs':
			return l10n.t('Save As…');
		case 'retry':
		case 'downloadPictures':
		case 'setApiKey':
		case 'selectModel':
		case 'openBilling':
		case 'openSubscription':
		case 'openSettings':
		case 'showLog':
			return remedyLabel(action);
	}
}
