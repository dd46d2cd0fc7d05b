import * as vscode from 'vscode';

/** The file that a command is called on. */
export function givenFile(argument: unknown): vscode.Uri | undefined {
	return argument instanceof vscode.Uri ? argument : undefined;
}
