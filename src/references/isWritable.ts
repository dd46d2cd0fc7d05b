import * as vscode from 'vscode';

/** Documents that no file system knows and that can be typed into. */
const loose: ReadonlySet<string> = new Set(['untitled', 'vscode-notebook-cell']);

/** Whether a person can type into the document, as far as its file system says. */
export async function isWritable({ uri }: vscode.TextDocument): Promise<boolean> {
	if (loose.has(uri.scheme)) return true;
	if (!mayWrite(uri)) return false;
	try {
		const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
		return (permissions & vscode.FilePermission.Readonly) === 0;
	} catch {
		// The file is gone, and the document stays: saving makes it anew.
		return true;
	}
}

/** Whether documents of this kind are more than something to look at, such as a log. */
export function mayWrite({ scheme }: vscode.Uri): boolean {
	return loose.has(scheme) || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
