import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { currentRun, runPrompts, runText } from '../jobs/currentRun.ts';
import type { Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';

/**
 * An item of the status bar while jobs run: how many are done; a click opens the Studio. There is
 * something to cancel then.
 */
export class JobStatusBar implements vscode.Disposable {
	readonly #jobs: Jobs;
	readonly #item: vscode.StatusBarItem;
	readonly #stopListening: () => void;
	#run: readonly Job[] = [];
	#isMaking = false;

	constructor(jobs: Jobs) {
		this.#jobs = jobs;
		this.#item = vscode.window.createStatusBarItem('jobs', vscode.StatusBarAlignment.Left);
		this.#item.name = l10n.t('Pictures being made');
		this.#item.command = 'zenmuxImages.openStudio';
		this.#stopListening = jobs.onDidChange(() => this.#show());
	}

	dispose(): void {
		this.#stopListening();
		this.#item.dispose();
	}

	#show(): void {
		this.#run = currentRun(this.#run, this.#jobs.all);
		const isMaking = this.#run.length > 0;
		if (isMaking !== this.#isMaking) {
			this.#isMaking = isMaking;
			void vscode.commands.executeCommand('setContext', 'zenmuxImages.isMaking', isMaking);
		}
		if (!isMaking) {
			this.#item.hide();
			return;
		}
		const text = runText(this.#run);
		this.#item.text = `$(loading~spin) ${text}`;
		this.#item.tooltip = runPrompts(this.#run);
		this.#item.accessibilityInformation = { label: l10n.t('ZenMux Images: {0}', text) };
		this.#item.show();
	}
}
