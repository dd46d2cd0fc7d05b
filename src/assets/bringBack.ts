import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileName } from '../jobs/job.ts';
import type { Replacement, Replacements } from './replacements.ts';

/**
 * Brings back what an edit or a trial replaced. Asks first when the file was changed since: that would be lost.
 * @returns whether the old bytes are back
 * @throws vscode.FileSystemError
 */
export async function bringBack(replacements: Replacements, id: string): Promise<boolean> {
	const replacement = replacements.all.find((one) => one.id === id);
	if (replacement === undefined) return false;
	if (await replacements.isChangedSince(replacement)) {
		if (!(await isAgreed(replacement))) return false;
	}
	await replacements.restore(replacement);
	return true;
}

async function isAgreed({ file, before, isTrial }: Replacement): Promise<boolean> {
	const yes =
		before === undefined ? l10n.t('Delete the File') : l10n.t('Bring Back the Old Picture');
	const answer = await vscode.window.showWarningMessage(
		isTrial
			? l10n.t('{0} was changed after the picture was put there for a try.', fileName(file))
			: l10n.t('{0} was changed after the edit replaced it.', fileName(file)),
		{
			modal: true,
			detail:
				before === undefined
					? l10n.t('There was no such file before. Deleting it discards that change.')
					: l10n.t('Bringing the old picture back discards that change.'),
		},
		yes,
	);
	return answer === yes;
}
