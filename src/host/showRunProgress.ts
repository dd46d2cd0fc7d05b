import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from './noticeText.ts';
import { runText } from '../jobs/currentRun.ts';
import { isRunning, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { timedStatusText } from '../jobs/jobStatus.ts';
import { shortPrompt } from '../jobs/shortPrompt.ts';

/** Shows how far jobs are that were sent together, until none runs; Cancel cancels them all. */
export function showRunProgress(jobs: Jobs, run: readonly Job[]): void {
	const title = titleOf(run);
	const now = (): readonly Job[] => run.flatMap(({ id }) => jobs.get(id) ?? []);
	if (title === undefined || !now().some(isRunning)) return;
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: noticeText(title),
		cancellable: true,
	};
	void vscode.window.withProgress(
		options,
		(progress, token) =>
			new Promise<void>((resolve) => {
				token.onCancellationRequested(() => {
					for (const { id } of run) jobs.cancel(id);
				});
				const follow = (): void => {
					if (now().some(isRunning)) {
						progress.report({ message: noticeText(messageOf(now())) });
						return;
					}
					stop();
					resolve();
				};
				const stopListening = jobs.onDidChange(({ id }) => {
					if (run.some((job) => job.id === id)) follow();
				});
				const ticking = setInterval(follow, 1000);
				const stop = (): void => {
					clearInterval(ticking);
					stopListening();
				};
				// The jobs went on, and may have ended, while the notification came.
				follow();
			}),
	);
}

function titleOf(run: readonly Job[]): string | undefined {
	const [first] = run;
	if (first === undefined) return undefined;
	const prompt = shortPrompt(first);
	const isEdit = first.request.kind === 'edit';
	if (run.length === 1) {
		return isEdit ? l10n.t('Editing: “{0}”', prompt) : l10n.t('Generating “{0}”', prompt);
	}
	return isEdit
		? l10n.t('Editing, {0} pictures: “{1}”', run.length, prompt)
		: l10n.t('Generating {0} pictures: “{1}”', run.length, prompt);
}

function messageOf(run: readonly Job[]): string {
	const [first, ...others] = run;
	const isOne = first !== undefined && others.length === 0;
	return isOne ? timedStatusText(first, Date.now()) : runText(run);
}
