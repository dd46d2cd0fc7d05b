import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileName, isRunning, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { actionLabel, actionsOf, type ActOnJob, type JobAction } from '../jobs/jobAction.ts';
import { statusText } from '../jobs/jobStatus.ts';
import { reportError } from './reportError.ts';

/** A notification for each job: its progress with Cancel, and how it ended, with what helps. */
export class JobNotifications implements vscode.Disposable {
	readonly #jobs: Jobs;
	readonly #act: ActOnJob;
	readonly #last = new Map<string, Job['progress']['status']>();
	readonly #stopListening: () => void;

	constructor(jobs: Jobs, act: ActOnJob) {
		this.#jobs = jobs;
		this.#act = act;
		this.#stopListening = jobs.onDidChange((job) => this.#onJobChanged(job));
	}

	dispose(): void {
		this.#stopListening();
	}

	#onJobChanged(job: Job): void {
		const last = this.#last.get(job.id);
		const { status } = job.progress;
		if (last === status) return;
		this.#last.set(job.id, status);
		if (last === undefined) this.#showProgress(job);
		if (status === 'saved') void this.#showSaved(job);
		if (status === 'unsaved') void this.#showUnsaved(job);
		if (status === 'failed') void this.#showFailed(job);
	}

	#showProgress({ id, request }: Job): void {
		const prompt = shortened(request.prompt);
		const title =
			request.kind === 'edit'
				? l10n.t('Editing: “{0}”', prompt)
				: l10n.t('Generating “{0}”', prompt);
		const options = {
			location: vscode.ProgressLocation.Notification,
			title,
			cancellable: true,
		};
		void vscode.window.withProgress(
			options,
			(progress, token) =>
				new Promise<void>((resolve) => {
					token.onCancellationRequested(() => this.#jobs.cancel(id));
					const stop = this.#jobs.onDidChange((job) => {
						if (job.id !== id) return;
						if (isRunning(job)) {
							progress.report({ message: statusText(job) });
							return;
						}
						stop();
						resolve();
					});
				}),
		);
	}

	async #showSaved(job: Job): Promise<void> {
		if (job.progress.status !== 'saved') return;
		const path = vscode.workspace.asRelativePath(vscode.Uri.parse(job.progress.asset));
		const text =
			job.progress.replaced === undefined
				? l10n.t('The picture was saved as {0}.', path)
				: l10n.t('{0} was replaced by its edit.', path);
		const chosen = await vscode.window.showInformationMessage(text, ...buttons(job));
		if (chosen !== undefined) await this.#act(job.id, chosen.action);
	}

	async #showUnsaved(job: Job): Promise<void> {
		if (job.progress.status !== 'unsaved') return;
		const { problem, mayReplace } = job.progress;
		const text =
			problem ??
			(mayReplace
				? l10n.t('The edit of {0} is finished. Replace the file with it?', editedName(job))
				: l10n.t('The picture is finished, but not saved yet.'));
		const show =
			problem === undefined
				? vscode.window.showInformationMessage
				: vscode.window.showWarningMessage;
		const chosen = await show(text, ...buttons(job));
		if (chosen !== undefined) await this.#act(job.id, chosen.action);
	}

	async #showFailed(job: Job): Promise<void> {
		if (job.progress.status !== 'failed') return;
		await reportError(job.progress.failure, (remedy) => this.#act(job.id, remedy));
	}
}

function editedName({ edit }: Job): string {
	return edit?.source === undefined ? '' : fileName(edit.source.uri);
}

/** What a person decides when they look at the picture. */
const onlyInPanel: readonly JobAction[] = ['editThis', 'addReference', 'saveRaw'];

function buttons(job: Job): (vscode.MessageItem & { readonly action: JobAction })[] {
	return actionsOf(job)
		.filter((action) => !onlyInPanel.includes(action))
		.map((action) => ({ title: actionLabel(action), action }));
}

/** The beginning of a prompt, on one line; VS Code would make links of Markdown in a notification. */
function shortened(prompt: string): string {
	const line = prompt.replace(/\s+/g, ' ').replaceAll('](', '] (').trim();
	const characters = Array.from(line);
	return characters.length <= 40 ? line : `${characters.slice(0, 40).join('')}…`;
}
