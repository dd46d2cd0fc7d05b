import * as l10n from '@vscode/l10n';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { noticeText } from './noticeText.ts';
import { fileName, placeOf, type Job } from '../jobs/job.ts';
import { actionLabel, actionsOf, type ActOnJob, type JobAction } from '../jobs/jobAction.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { statusDetail } from '../jobs/jobStatus.ts';
import { runSummary } from '../jobs/runSummary.ts';
import type { CutOffNotices } from './cutOffSaving.ts';
import type { JobNotices } from './jobNotifications.ts';
import { reportError } from './reportError.ts';
import { showRunProgress } from './showRunProgress.ts';

/** More than the Studio takes to come on screen, in ms. */
const studioDelay = 700;

/** Shows notifications of jobs. */
export function jobNotices(jobs: Jobs, act: ActOnJob): JobNotices & CutOffNotices {
	return {
		showProgress: (run) => showRunProgress(jobs, run),
		showEnd: (job) => void showEnd(job, act),
		showEnds: (run) => void showEnds(run),
		showCutOff: (all) => void showCutOff(all, act),
		pause: () => wait(studioDelay),
	};
}

/** Says how a job ended, with what helps; nothing of one that was cancelled. */
async function showEnd(job: Job, act: ActOnJob): Promise<void> {
	const { progress } = job;
	if (progress.status === 'failed') {
		return reportError(progress.failure, (remedy) => act(job.id, remedy));
	}
	const show = isProblem(job)
		? vscode.window.showWarningMessage
		: vscode.window.showInformationMessage;
	const text = endText(job);
	const chosen = text === undefined ? undefined : await show(noticeText(text), ...buttons(job));
	if (chosen !== undefined) await act(job.id, chosen.action);
}

async function showEnds(jobs: readonly Job[]): Promise<void> {
	const summary = runSummary(jobs);
	if (summary === undefined) return;
	await showWithStudio(summary.text, summary.isProblem);
}

async function showCutOff([job, ...others]: readonly Job[], act: ActOnJob): Promise<void> {
	if (job !== undefined && others.length === 0) return showEnd(job, act);
	const text = l10n.t(
		'VS Code was closed or reloaded while {0} pictures were being saved. They are kept in the history until you save or delete them.',
		others.length + 1,
	);
	await showWithStudio(text, true);
}

/** Offers to show the Studio. */
async function showWithStudio(text: string, isWarning: boolean): Promise<void> {
	const show = isWarning ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
	const chosen = await show(noticeText(text), l10n.t('Show Studio'));
	if (chosen !== undefined) await vscode.commands.executeCommand('zenmuxImages.openStudio');
}

function isProblem({ progress }: Job): boolean {
	if (progress.status !== 'unsaved') return false;
	return progress.problem !== undefined || progress.wasCutOff === true;
}

function endText(job: Job): string | undefined {
	const { progress, edit } = job;
	if (progress.status === 'saved') {
		const path = vscode.workspace.asRelativePath(vscode.Uri.parse(progress.asset));
		if (progress.isTrial) return l10n.t('The picture is being tried in {0}.', path);
		return progress.replaced === undefined
			? l10n.t('The picture was saved as {0}.', path)
			: l10n.t('{0} was replaced by its edit.', path);
	}
	if (progress.status !== 'unsaved') return undefined;
	if (progress.problem !== undefined) return progress.problem;
	if (progress.wasCutOff === true) return statusDetail(job);
	const file = placeOf(job);
	if (!progress.mayReplace || file === undefined) {
		return l10n.t('The picture is finished, but not saved yet.');
	}
	return file === edit?.source?.uri
		? l10n.t('The edit of {0} is finished. Replace the file with it?', fileName(file))
		: l10n.t('The picture for {0} is finished. Replace the file with it?', fileName(file));
}

/** What a person decides when they look at the picture. */
const onlyInPanel: readonly JobAction[] = [
	'editThis',
	'addReference',
	'saveRaw',
	'makeFinal',
	'reuse',
	'insert',
];

function buttons(job: Job): (vscode.MessageItem & { readonly action: JobAction })[] {
	return actionsOf(job)
		.filter((action) => !onlyInPanel.includes(action))
		.map((action) => ({ title: actionLabel(action, job), action }));
}
