import * as l10n from '@vscode/l10n';
import { fileName, placeOf, type Job } from './job.ts';
import { mostTries } from './repetition.ts';
import { shortPrompt } from './shortPrompt.ts';

/** Where a job stands, in one short sentence. */
export function statusText({ progress, request, picture }: Job): string {
	switch (progress.status) {
		case 'queued':
			return l10n.t('Waiting for its turn…');
		case 'requesting':
			return l10n.t('Sending the request…');
		case 'repeating':
			return l10n.t('ZenMux is busy. Waiting for try {0} of {1}…', progress.attempt, mostTries);
		case 'streaming':
			return progress.partials === 0
				? l10n.t('Waiting for the first picture…')
				: l10n.t(
						'Preview {0} of {1}',
						progress.partials,
						Math.max(progress.partials, request.partialImages),
					);
		case 'saving':
			return l10n.t('Saving the picture…');
		case 'saved':
			return progress.isTrial
				? l10n.t('Being tried in {0}', fileName(progress.asset))
				: l10n.t('Saved');
		case 'undone':
			return progress.isRestored ? l10n.t('Old picture brought back') : l10n.t('File deleted');
		case 'unsaved':
			return l10n.t('Not saved');
		case 'cancelled':
			return picture === undefined ? l10n.t('Cancelled') : l10n.t('Cancelled, unfinished picture');
		case 'interrupted':
			return l10n.t('Interrupted');
		case 'failed':
			return l10n.t('Failed');
	}
}

/** What a screen reader says of a job when that changes: which picture it is, and where it stands. */
export function spokenStatus(job: Job): string {
	return l10n.t('Picture “{0}”: {1}', shortPrompt(job), spoken(job));
}

function spoken(job: Job): string {
	const { progress } = job;
	if (progress.status === 'saved' && !progress.isTrial) {
		return l10n.t('Saved as {0}', fileName(progress.asset));
	}
	if (progress.status !== 'failed') return statusText(job);
	return progress.failure.message;
}

/** Where a job stands at a moment, where that is written anew as time goes by. @param now in ms since 1970 */
export function timedStatusText(job: Job, now: number): string {
	const { progress } = job;
	if (progress.status !== 'repeating') return statusText(job);
	const seconds = Math.max(0, Math.ceil((progress.until - now) / 1000));
	return l10n.t(
		'ZenMux is busy. Try {0} of {1} is sent in {2} s…',
		progress.attempt,
		mostTries,
		seconds,
	);
}

/** What a person should know beyond the status: whole sentences, or the saved file's name. */
export function statusDetail(job: Job): string | undefined {
	const { progress } = job;
	switch (progress.status) {
		case 'cancelled':
			return progress.wasSent
				? l10n.t('No file was written. ZenMux may still charge for the request.')
				: l10n.t('It was not sent, and costs nothing.');
		case 'interrupted':
			return progress.wasQueued === true
				? l10n.t(
						'VS Code was closed or reloaded before its turn came. It was not sent, and costs nothing.',
					)
				: l10n.t(
						'VS Code was closed or reloaded before the picture came. ZenMux may still charge for the request.',
					);
		case 'unsaved':
			return progress.mayReplace
				? replaceQuestion(placeOf(job))
				: unsavedText(job, progress.wasCutOff === true ? cutOffText() : progress.problem);
		case 'undone':
			return l10n.t('The picture is kept in the history until you save or delete it.');
		case 'failed':
			return progress.failure.requestId === undefined
				? progress.failure.message
				: l10n.t('{0} (Request ID: {1})', progress.failure.message, progress.failure.requestId);
		case 'queued':
		case 'requesting':
		case 'repeating':
		case 'streaming':
		case 'saving':
			return undefined;
		case 'saved':
			if (progress.isTrial) return trialQuestion(progress.asset);
			return progress.replaced === undefined
				? (progress.note ?? fileName(progress.asset))
				: l10n.t(
						'{0} was replaced. Its old bytes are kept, and Undo brings them back.',
						fileName(progress.asset),
					);
	}
}

function trialQuestion(asset: string): string {
	return l10n.t(
		'Keep it in {0}? Revert brings back what was there before, byte for byte.',
		fileName(asset),
	);
}

function cutOffText(): string {
	return l10n.t(
		'VS Code was closed or reloaded while the picture was being saved. It is kept in the history until you save or delete it.',
	);
}

/** @param problem why it could not be saved */
function unsavedText({ picture }: Job, problem: string | undefined): string {
	const isKept = picture?.bytes === undefined || picture.hash !== undefined;
	if (isKept) {
		return problem ?? l10n.t('The picture is kept in the history until you save or delete it.');
	}
	const warning = l10n.t('The picture is in memory alone: save it before you close VS Code.');
	return problem === undefined ? warning : [problem, warning].join(' ');
}

function replaceQuestion(source: string | undefined): string {
	return l10n.t(
		'Replace {0} with this picture? Compare them above. The old bytes are kept, and Undo brings them back.',
		fileName(source ?? ''),
	);
}
