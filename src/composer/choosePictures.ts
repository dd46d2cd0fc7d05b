import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Lets the person choose picture files; none when the question is dismissed. */
export async function choosePictures(): Promise<readonly vscode.Uri[]> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const chosen = await vscode.window.showOpenDialog({
		title: l10n.t('Choose Pictures to Edit'),
		openLabel: l10n.t('Add'),
		canSelectMany: true,
		filters: { [l10n.t('Pictures')]: ['png', 'jpg', 'jpeg', 'webp'] },
		...(folder !== undefined && { defaultUri: folder }),
	});
	return chosen ?? [];
}
