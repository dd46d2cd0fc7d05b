import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';

/** Where a file lies, or would. */
export type Whereabouts =
	/** In a folder of the workspace, all links followed. */
	| 'inside'
	/** In one by its path, but behind a symbolic link that leads out of it, or nowhere. */
	| 'linkedOut'
	/** In none. */
	| 'outside';

/**
 * Tells where a file, or the nearest folder above it that is there, really lies. It holds for this
 * moment: who changes folders into links just then is not kept from it.
 * @param also folders that count as the workspace's, because the person chose them
 */
export async function whereabouts(
	file: vscode.Uri,
	also: readonly vscode.Uri[] = [],
): Promise<Whereabouts> {
	const folders = [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...also];
	const isNamed = folders.some((folder) => isBelow(file, folder));
	const isInside = file.scheme === 'file' ? await isReallyIn(file, folders) : isNamed;
	if (isInside) return 'inside';
	return isNamed ? 'linkedOut' : 'outside';
}

/** Whether a path leads below a folder, `..` resolved. */
function isBelow(file: vscode.Uri, folder: vscode.Uri): boolean {
	if (file.scheme !== folder.scheme || file.authority !== folder.authority) return false;
	return file.scheme === 'file'
		? isIn(file.fsPath, folder.fsPath, path)
		: isIn(file.path, folder.path, path.posix);
}

/** The extension runs where `file:` is. The workspace's folder may lie behind a link itself. */
async function isReallyIn(file: vscode.Uri, folders: readonly vscode.Uri[]): Promise<boolean> {
	const real = await realPath(file.fsPath);
	if (real === undefined) return false;
	const local = folders.filter(({ scheme }) => scheme === 'file');
	const roots = await Promise.all(local.map(({ fsPath }) => realPath(fsPath)));
	return roots.some((root) => root !== undefined && isIn(real, root, path));
}

/** @returns `undefined` for what lies behind a link that leads nowhere, or in a circle */
async function realPath(file: string): Promise<string | undefined> {
	try {
		return await realpath(file);
	} catch {
		const parent = path.dirname(file);
		if (parent === file) return file;
		if (await isLink(file)) return undefined;
		const real = await realPath(parent);
		return real && path.join(real, path.basename(file));
	}
}

async function isLink(file: string): Promise<boolean> {
	return lstat(file).then(
		(stat) => stat.isSymbolicLink(),
		() => false,
	);
}

function isIn(file: string, folder: string, paths: path.PlatformPath): boolean {
	const names = paths.relative(folder, file).split(paths.sep);
	return names[0] !== '..' && !paths.isAbsolute(names.join(paths.sep));
}
