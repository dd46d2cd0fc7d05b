import * as vscode from 'vscode';
import { documentSelector } from './documentSelector.ts';

/**
 * Whether the links of a document are looked at: it is text of a known language that a person can
 * write, no older version, output or answer of a chat.
 */
export function isChecked(document: vscode.TextDocument): boolean {
	const { scheme, query } = document.uri;
	const isFile = vscode.workspace.fs.isWritableFileSystem(scheme) === true && query === '';
	return (
		(isFile || scheme === 'untitled') && vscode.languages.match(documentSelector, document) > 0
	);
}
