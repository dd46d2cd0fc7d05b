import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';
import { ToolError } from './toolError.ts';
import { toolPath } from './toolPath.ts';

/** A file of the workspace that an agent named. */
export type WorkspaceFile = {
	readonly uri: vscode.Uri;
	readonly folder: vscode.WorkspaceFolder;
	/** Relative to the workspace, as people and agents read it. */
	readonly path: string;
	/** `undefined` where there is nothing yet. */
	readonly type: vscode.FileType | undefined;
};

/**
 * The file that an agent's path names; it need not be there.
 * @param name of the property, for the sentence
 * @throws ToolError when it is not in the workspace, or behind a symbolic link, which may lead out of it
 */
export async function workspaceFile(written: string, name: string): Promise<WorkspaceFile> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const roots = folders.map((folder) => ({ name: folder.name, path: folder.uri.path }));
	const { root, segments } = toolPath(written, roots, name);
	const folder = folders[root];
	if (folder === undefined) throw new RangeError('The path names a folder that is not there.');
	let uri = folder.uri;
	let type: vscode.FileType | undefined;
	for (const segment of segments) {
		uri = vscode.Uri.joinPath(uri, segment);
		type = await typeOf(uri);
		if (type !== undefined && (type & vscode.FileType.SymbolicLink) !== 0) {
			throw new ToolError(
				`${name} goes through the symbolic link ${pathOf(uri)}, which may lead out of the workspace. Give a path without links.`,
			);
		}
		if (type === undefined) break;
	}
	const whole = vscode.Uri.joinPath(folder.uri, ...segments);
	return { uri: whole, folder, path: pathOf(whole), type };
}

/** A file's path relative to the workspace, with the folder's name first where there are several. */
export function pathOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
	return vscode.workspace.fs.stat(uri).then(
		({ type }) => type,
		(error: unknown) => {
			if (isMissing(error)) return undefined;
			throw error;
		},
	);
}
