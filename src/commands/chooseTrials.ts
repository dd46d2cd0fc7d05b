import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Replacement, Replacements } from '../assets/replacements.ts';
import { labelText } from '../host/labelText.ts';
import { fileName } from '../jobs/job.ts';

/**
 * The pictures that are being tried and that a command is about: the only one, or those that the
 * person chooses. Says so where there is none.
 */
export async function chooseTrials(
	{ trials }: Pick<Replacements, 'trials'>,
	question: string,
): Promise<readonly Replacement[]> {
	if (trials.length === 0) {
		void vscode.window.showInformationMessage(l10n.t('No picture is being tried.'));
	}
	if (trials.length < 2) return trials;
	const items = trials.map((trial) => ({
		label: labelText(fileName(trial.file)),
		description: labelText(vscode.workspace.asRelativePath(vscode.Uri.parse(trial.file, true))),
		picked: true,
		trial,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		placeHolder: question,
	});
	return chosen?.map(({ trial }) => trial) ?? [];
}
