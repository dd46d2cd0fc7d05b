import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/**
 * The workspace folder that gets the picture. Asks when there are several; `undefined` when none is
 * open, so that the save dialog will ask for the place.
 */
export async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined | 'dismissed'> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length <= 1) return folders[0];
	const picked = await vscode.window.showWorkspaceFolderPick({
		placeHolder: l10n.t('Choose the workspace folder that gets the picture.'),
		ignoreFocusOut: true,
	});
	return picked ?? 'dismissed';
}
