import * as l10n from '@vscode/l10n';
import { remedyLabel } from '../zenmux/remedyLabel.ts';
import { isRunning, type Job } from './job.ts';

/** What can be done with a job, in the panel and in its notifications. */
export const jobActions = [
	'cancel',
	'open',
	'reveal',
	'copyPath',
	'undo',
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
	const further: readonly JobAction[] = ['editThis', 'addReference', ...raw, 'reuse'];
	switch (job.progress.status) {
		case 'saved':
			return [...first, 'open', 'reveal', 'copyPath', 'undo', ...further];
		case 'unsaved':
			return job.progress.mayReplace
				? ['replace', 'saveBeside', 'saveAs', ...further]
				: [...first, 'save', 'saveAs', ...further];
		case 'undone':
			return [...first, 'save', 'saveAs', ...further];
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

/** What the button of an action says. */
export function actionLabel(action: JobAction): string {
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
			return l10n.t('Undo');
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
