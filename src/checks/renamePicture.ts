import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ReferenceError } from '../composer/readReference.ts';
import { fileName } from '../jobs/job.ts';
import { eachOf } from './eachOf.ts';
import { readPage, type Page } from './page.ts';
import { positionsIn } from './positions.ts';
import { usesOf } from './usesOf.ts';
import { walkFolders } from './walkFolders.ts';

/**
 * Gives a picture's file another ending, and all links to it in the workspace, too: one step of undo.
 * @param name its new name
 * @throws ReferenceError when there is such a file already, or it cannot be done
 */
export async function renamePicture(
	file: vscode.Uri,
	name: string,
	signal: AbortSignal,
): Promise<void> {
	const renamed = vscode.Uri.joinPath(file, '..', name);
	if (await isThere(renamed)) {
		throw new ReferenceError(l10n.t('There is {0} already. Rename or move that file first.', name));
	}
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(file, renamed, { overwrite: false });
	const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
	const { texts } = await walkFolders(folders, signal);
	await eachOf(texts, (text) => addEdits(edit, text, file, name), signal);
	// As a refactoring: VS Code saves the documents, as its own renaming does.
	if (await vscode.workspace.applyEdit(edit, { isRefactoring: true })) return;
	throw new ReferenceError(
		l10n.t(
			'{0} could not be renamed. Save what is open, then try again.',
			fileName(file.toString()),
		),
	);
}

async function addEdits(
	edit: vscode.WorkspaceEdit,
	text: vscode.Uri,
	file: vscode.Uri,
	name: string,
): Promise<void> {
	const page = await readPage(text);
	if (page !== undefined) for (const one of editsOf(page, file, name)) edit.replace(text, ...one);
}

/** Only the ending changes: however the rest is written, it stays. */
function editsOf(
	page: Page,
	file: vscode.Uri,
	name: string,
): readonly (readonly [vscode.Range, string])[] {
	const positionOf = positionsIn(page.text);
	const ending = name.slice(name.lastIndexOf('.'));
	return usesOf(page)
		.filter(({ files }) => files.some((one) => one.toString() === file.toString()))
		.map(({ use: { written, start } }) => {
			const path = /^[^?#]*/.exec(written)?.[0] ?? written;
			const from = positionOf(start + path.lastIndexOf('.'));
			const to = positionOf(start + path.length);
			return [new vscode.Range(from.line, from.character, to.line, to.character), ending];
		});
}

async function isThere(file: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(file).then(
		() => true,
		() => false,
	);
}
