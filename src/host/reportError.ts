import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from './noticeText.ts';
import type { Failure } from '../jobs/failure.ts';
import type { Remedy } from '../zenmux/remedies.ts';
import { remedyLabel } from '../zenmux/remedyLabel.ts';

/** Does what the button of an error says. */
export type RunRemedy = (remedy: Remedy) => Thenable<void>;

/** The only place that shows an error: its sentence, its request id, and buttons that help. */
export async function reportError(failure: Failure, runRemedy: RunRemedy): Promise<void> {
	const { message, requestId, remedies } = failure;
	const text =
		requestId === undefined ? message : l10n.t('{0} (Request ID: {1})', message, requestId);
	const items = remedies.map((remedy) => ({ title: remedyLabel(remedy), remedy }));
	const chosen = await vscode.window.showErrorMessage(noticeText(text), ...items);
	if (chosen !== undefined) await runRemedy(chosen.remedy);
}
