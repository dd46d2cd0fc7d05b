import * as vscode from 'vscode';

/** The file that a command is called on: by itself, or as a change in Source Control. */
export function givenFile(argument: unknown): vscode.Uri | undefined {
	if (argument instanceof vscode.Uri) return argument;
	if (typeof argument !== 'object' || argument === null) return undefined;
	return 'resourceUri' in argument ? givenFile(argument.resourceUri) : undefined;
}
