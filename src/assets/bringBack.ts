import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileName } from '../jobs/job.ts';
import type { Replacements } from './replacements.ts';

/**
 * Brings back what an edit replaced. Asks first when the file was changed since: that would be lost.
 * @returns whether the old bytes are back
 * @throws vscode.FileSystemError
 */
export async function bringBack(replacements: Replacements, id: string): Promise<boolean> {
	const replacement = replacements.all.find((one) => one.id === id);
	if (replacement === undefined) return false;
	if (await replacements.isChangedSince(replacement)) {
		const yes = l10n.t('Bring Back the Old Picture');
		const answer = await vscode.window.showWarningMessage(
			l10n.t('{0} was changed after the edit replaced it.', fileName(replacement.file)),
			{ modal: true, detail: l10n.t('Bringing the old picture back discards that change.') },
			yes,
		);
		if (answer !== yes) return false;
	}
	await replacements.restore(replacement);
	return true;
}
