import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from '../host/noticeText.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { pickFolder } from '../host/pickFolder.ts';
import type { Insertions } from '../references/insertions.ts';
import { isWritable } from '../references/isWritable.ts';

/** What commands need that write into documents. */
export type DocumentTools = ComposerTools & { readonly insertions: Insertions };

/** The editor that a reference can be written into; says so when there is none. */
export async function writableEditor(): Promise<vscode.TextEditor | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (editor !== undefined && (await isWritable(editor.document))) return editor;
	const problem =
		editor === undefined
			? l10n.t('No text document is active. Place the cursor where the picture is to go.')
			: l10n.t(
					'{0} is read-only, so that no reference to a picture can be written into it.',
					vscode.workspace.asRelativePath(editor.document.uri),
				);
	void vscode.window.showWarningMessage(noticeText(problem));
	return undefined;
}

/** The workspace folder of a document; asks which one gets its picture when it is in none. */
export async function folderOf({
	uri,
}: vscode.TextDocument): Promise<vscode.WorkspaceFolder | undefined | 'dismissed'> {
	return vscode.workspace.getWorkspaceFolder(uri) ?? pickFolder();
}
