import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';
import { namesBelow } from './namesBelow.ts';
import { namedFile } from './recipeFiles.ts';

/** What lies where a recipe says. */
export type NamedFile =
	| { readonly kind: 'found'; readonly file: vscode.Uri; readonly stat: vscode.FileStat }
	| { readonly kind: 'unreadable'; readonly file: vscode.Uri }
	| { readonly kind: 'missing' }
	/** It lies outside the workspace folder. */
	| { readonly kind: 'outside' }
	/** It lies behind a symbolic link, which may lead out of the workspace folder. */
	| { readonly kind: 'linked' };

/** Looks for a file that a recipe names, and reads nothing: a recipe may come from anywhere. */
export async function lookUp(recipe: vscode.Uri, path: string): Promise<NamedFile> {
	const file = namedFile(recipe, path);
	const folder = folderOf(file) ?? folderOf(recipe) ?? vscode.Uri.joinPath(recipe, '..');
	const names = namesBelow(folder.path, file.path);
	if (names === undefined) return { kind: 'outside' };
	let found: NamedFile = { kind: 'missing' };
	let place = folder;
	for (const name of names) {
		place = vscode.Uri.joinPath(place, name);
		found = await lookAt(place);
		if (found.kind !== 'found') break;
	}
	return found.kind === 'unreadable' ? { kind: 'unreadable', file } : found;
}

function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
	return vscode.workspace.getWorkspaceFolder(uri)?.uri;
}

async function lookAt(file: vscode.Uri): Promise<NamedFile> {
	return vscode.workspace.fs.stat(file).then(
		(stat) =>
			(stat.type & vscode.FileType.SymbolicLink) === 0
				? { kind: 'found', file, stat }
				: { kind: 'linked' },
		(error: unknown) => (isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', file }),
	);
}
