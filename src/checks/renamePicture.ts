import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { checkPlace } from '../assets/checkPlace.ts';
import { whereabouts } from '../assets/whereabouts.ts';
import { ReferenceError } from '../composer/readReference.ts';
import { fileName } from '../jobs/job.ts';
import { existingFiles } from '../references/existingFiles.ts';
import { eachOf } from './eachOf.ts';
import { readPage, type Page } from './page.ts';
import { positionsIn } from './positions.ts';
import { usesOf, type PossibleUse } from './usesOf.ts';
import { walkFolders } from './walkFolders.ts';
import { writtenEnding } from './writtenEnding.ts';

/**
 * Gives a picture's file another ending, and all links to it in the workspace, too: one step of undo.
 * Documents behind links that lead out of the workspace stay as they are.
 * @param name its new name
 * @throws ReferenceError when there is such a file already, or it cannot be done
 * @throws OutsideWorkspaceError
 */
export async function renamePicture(
	file: vscode.Uri,
	name: string,
	signal: AbortSignal,
): Promise<void> {
	await checkPlace(vscode.Uri.joinPath(file, '..'));
	const renamed = vscode.Uri.joinPath(file, '..', name);
	if (await isThere(renamed)) {
		throw new ReferenceError(l10n.t('There is {0} already. Rename or move that file first.', name));
	}
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(file, renamed, { overwrite: false });
	const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
	const { texts } = await walkFolders(folders, signal);
	await eachOf(texts, (text) => addEdits(edit, text, file, name, signal), signal);
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
	signal: AbortSignal,
): Promise<void> {
	const page = await readPage(text);
	if (page === undefined) return;
	const uses = await usesOfFile(page, file, signal);
	const edits = editsOf(page, uses, name);
	if (edits.length === 0 || (await whereabouts(text)) === 'linkedOut') return;
	for (const one of edits) edit.replace(text, ...one);
}

/** The links that mean a file: the first of those that they may mean which is there. */
async function usesOfFile(
	page: Page,
	file: vscode.Uri,
	signal: AbortSignal,
): Promise<readonly PossibleUse[]> {
	const isIt = (one: vscode.Uri): boolean => one.toString() === file.toString();
	const possible = usesOf(page).filter(({ files }) => files.some(isIt));
	const existing = await existingFiles(
		possible.flatMap(({ files }) => files),
		signal,
	);
	return possible.filter(({ files }) => {
		const found = files.find((one) => existing.has(one));
		return found !== undefined && isIt(found);
	});
}

/** Only the ending changes: however the rest is written, it stays. */
function editsOf(
	page: Page,
	uses: readonly PossibleUse[],
	name: string,
): readonly (readonly [vscode.Range, string])[] {
	const positionOf = positionsIn(page.text);
	const ending = name.slice(name.lastIndexOf('.'));
	return uses.flatMap(({ use: { written, start } }) => {
		const place = writtenEnding(written);
		if (place === undefined) return [];
		const from = positionOf(start + place.start);
		const to = positionOf(start + place.end);
		return [[new vscode.Range(from.line, from.character, to.line, to.character), ending]];
	});
}

async function isThere(file: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(file).then(
		() => true,
		() => false,
	);
}
