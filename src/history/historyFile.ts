import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';
import { noticeText } from '../host/noticeText.ts';
import { fileName } from '../jobs/job.ts';
import { actionLabel } from '../jobs/jobAction.ts';
import type { HistoryEntry } from './historyEntry.ts';

/** The saved file of an entry; `undefined` where none was written. */
export function fileOf({ job: { progress } }: HistoryEntry): vscode.Uri | undefined {
	return progress.status === 'saved' ? vscode.Uri.parse(progress.asset, true) : undefined;
}

/** Does something with the saved file of an entry; where it is gone, says so and offers to begin again. */
export async function withFile(
	entry: HistoryEntry | undefined,
	act: (file: vscode.Uri) => Promise<void>,
	reuse: (id: string) => Promise<void>,
): Promise<void> {
	const file = entry && fileOf(entry);
	if (entry === undefined || file === undefined) return;
	if (await isThere(file)) return act(file);
	const again = actionLabel('reuse');
	const chosen = await vscode.window.showWarningMessage(
		noticeText(
			l10n.t(
				'{0} is no longer where it was saved. Reuse puts its prompt, parameters and references back into the composer.',
				fileName(file.toString()),
			),
		),
		again,
	);
	if (chosen === again) await reuse(entry.job.id);
}

/** @throws vscode.FileSystemError when that cannot be told */
async function isThere(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}
