import * as vscode from 'vscode';
import type { LinkTarget } from './languages/linkPath.ts';
import { referenceRoot } from './referenceRoot.ts';

/** The files that a link may mean, the likeliest first; none where nothing says where it begins. */
export type FilesOf = (target: LinkTarget) => readonly vscode.Uri[];

/**
 * Where the links of a document lead: relative ones from its folder, an untitled one's from the
 * workspace folder; those with a leading slash from the root of the settings, then from the
 * workspace folder. They may lead out of it.
 */
export function linkedFiles(document: vscode.Uri): FilesOf {
	const place = placeOf(document);
	const folder = vscode.workspace.getWorkspaceFolder(place ?? document)?.uri;
	const roots = folder === undefined ? [] : [referenceRoot(folder), folder];
	const bases = roots.filter((root) => root !== undefined);
	return ({ isFromRoot, segments }) =>
		(isFromRoot ? bases : place === undefined ? [] : [place]).map((base) =>
			vscode.Uri.joinPath(base, ...segments),
		);
}

/** The folder that a document lies in, or will most likely be saved in. */
function placeOf(document: vscode.Uri): vscode.Uri | undefined {
	if (document.scheme !== 'untitled') {
		return vscode.Uri.joinPath(document.with({ query: '', fragment: '' }), '..');
	}
	const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
	const around = folders.find(({ path }) => document.path.startsWith(`${path}/`));
	return around === undefined
		? folders[0]
		: vscode.Uri.joinPath(around.with({ path: document.path }), '..');
}
