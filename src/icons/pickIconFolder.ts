import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Lets the person choose the folder of an icon set. @param begin where the dialog begins */
export async function pickIconFolder(
	begin: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
	const [folder] =
		(await vscode.window.showOpenDialog({
			canSelectFiles: false,
			canSelectFolders: true,
			...(begin !== undefined && { defaultUri: begin }),
			title: l10n.t('Choose the folder of the icon set'),
			openLabel: l10n.t('Choose Folder'),
		})) ?? [];
	return folder;
}
