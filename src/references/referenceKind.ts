import * as vscode from 'vscode';

/** How VS Code tells references of this extension from what others drop and paste. */
export function referenceKind(): vscode.DocumentDropOrPasteEditKind {
	return vscode.DocumentDropOrPasteEditKind.Empty.append('zenmuxImages', 'reference');
}
