import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Progress } from '../../src/jobs/job.ts';
import { requestWhere, startOver, zenmux } from './hostWorld.ts';
import { closeAll, openDocument } from './openDocument.ts';

/** What “A red fox” is saved as, by the settings. */
export const red = 'assets/images/a-red-fox.png';

/** Shows a document of the workspace with the cursor where `|` stands in the text. */
export async function openAt(path: string, marked: string): Promise<vscode.TextEditor> {
	const document = await openDocument(path, marked.replace('|', ''));
	return withCursor(document, marked.indexOf('|'));
}

export async function withCursor(
	document: vscode.TextDocument,
	offset: number,
): Promise<vscode.TextEditor> {
	const editor = await vscode.window.showTextDocument(document);
	const at = document.positionAt(offset);
	editor.selection = new vscode.Selection(at, at);
	return editor;
}

export function generateHere(prompt: string): Promise<Progress | undefined> {
	return run('generateHere', { prompt });
}

export async function run(
	command: string,
	...given: readonly unknown[]
): Promise<Progress | undefined> {
	return vscode.commands.executeCommand(`zenmuxImages.${command}`, ...given);
}

/** Runs it, does something while the picture is being painted, and lets that come then. */
export async function meanwhile(
	begin: () => Promise<Progress | undefined>,
	act: () => Promise<unknown>,
): Promise<Progress | undefined> {
	await zenmux.hold('completed');
	const ended = begin();
	await requestWhere(({ pictures }) => pictures.length === 2);
	await act();
	await zenmux.release();
	return ended;
}

export async function change(
	{ uri }: vscode.TextDocument,
	...edits: readonly vscode.TextEdit[]
): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.set(uri, [...edits]);
	assert.equal(await vscode.workspace.applyEdit(edit), true);
}

export const insert = (line: number, character: number, text: string): vscode.TextEdit =>
	vscode.TextEdit.insert(new vscode.Position(line, character), text);

/** Resolves when the document has this text, or is closed. */
export async function until(document: vscode.TextDocument, text: string): Promise<void> {
	const { workspace } = vscode;
	while (!document.isClosed && document.getText() !== text) {
		await new Promise<void>((resolve) => {
			const listeners = [workspace.onDidChangeTextDocument, workspace.onDidCloseTextDocument].map(
				(listen) => listen(() => end()),
			);
			const end = (): void => {
				for (const listener of listeners) listener.dispose();
				resolve();
			};
		});
	}
}

export async function textOf(file: vscode.Uri): Promise<string> {
	return (await vscode.workspace.openTextDocument(file)).getText();
}

export async function beginAnew(): Promise<void> {
	await forgetChanges();
	await closeAll();
	await startOver();
}

/** Also of documents without an editor, which VS Code would save or show later. */
export async function forgetChanges(): Promise<void> {
	for (const document of vscode.workspace.textDocuments) {
		if (!document.isDirty) continue;
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
}

export async function setAutoSave(value: 'off' | undefined): Promise<void> {
	const { Workspace } = vscode.ConfigurationTarget;
	await vscode.workspace.getConfiguration('files').update('autoSave', value, Workspace);
}
