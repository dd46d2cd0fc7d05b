import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Jobs } from '../jobs/jobs.ts';

/** *Cancel All Jobs*. @returns (of the command) how many jobs it cancelled */
export function registerCancelAll(jobs: Jobs): vscode.Disposable {
	return vscode.commands.registerCommand('zenmuxImages.cancelAll', () => {
		const count = jobs.cancelAll();
		if (count === 0) {
			void vscode.window.showInformationMessage(l10n.t('No picture is being made.'));
		}
		return count;
	});
}
