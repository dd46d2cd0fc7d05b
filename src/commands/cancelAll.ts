import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Jobs } from '../jobs/jobs.ts';

/** *Cancel All Jobs*. @returns how many jobs it cancelled */
export function cancelAll(jobs: Jobs): number {
	const count = jobs.cancelAll();
	if (count === 0) {
		void vscode.window.showInformationMessage(l10n.t('No picture is being made.'));
	}
	return count;
}
