import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { pickIconFolder } from './pickIconFolder.ts';

/** Names that are told one by one. */
const most = 12;

/**
 * Asks what is done with files that an icon set would replace.
 * @param names of the files in the folder, at least one
 * @returns another folder, `replace`, or `undefined` for leaving all as it is
 */
export async function askToReplace(
	folder: vscode.Uri,
	names: readonly string[],
): Promise<'replace' | vscode.Uri | undefined> {
	const replace = l10n.t('Replace');
	const other = l10n.t('Choose Another Folder…');
	const further = names.length > most ? [l10n.t('and {0} more files', names.length - most)] : [];
	const answer = await vscode.window.showWarningMessage(
		question(vscode.workspace.asRelativePath(folder), names.length),
		{ modal: true, detail: [...names.slice(0, most), ...further].join('\n') },
		replace,
		other,
	);
	if (answer === replace) return 'replace';
	return answer === other ? pickIconFolder(folder) : undefined;
}

function question(folder: string, count: number): string {
	return count === 1
		? l10n.t('{0} holds another file of this name. Replace it?', folder)
		: l10n.t('{0} holds {1} other files of these names. Replace them?', folder, count);
}
