import type * as vscode from 'vscode';

/**
 * Writes lines at the cursor, indented as the line there, as one step of undo.
 * @returns whether the document took them
 */
export async function insertLines(
	editor: vscode.TextEditor,
	lines: readonly string[],
): Promise<boolean> {
	const { document, selection } = editor;
	const { text } = document.lineAt(selection.active.line);
	const indentation = /^\s*/.exec(text.slice(0, selection.active.character))?.[0] ?? '';
	return editor.edit((edit) => edit.insert(selection.active, lines.join(`\n${indentation}`)));
}
