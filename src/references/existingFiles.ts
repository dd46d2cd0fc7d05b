import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';

/** In a folder of which fewer files are wanted each is looked up; else all its names are read at once. */
const manyFiles = 8;
/** Folders that are looked into side by side, before it is asked whether anybody still wants to know. */
const atATime = 64;

/**
 * Those of the files, the very same objects, that are there or cannot be looked up: only what is
 * surely missing is not among them. Incomplete when aborted.
 */
export async function existingFiles(
	files: readonly vscode.Uri[],
	signal?: AbortSignal,
): Promise<ReadonlySet<vscode.Uri>> {
	const folders = [...Map.groupBy(files, folderText).values()];
	const found: vscode.Uri[] = [];
	for (let at = 0; at < folders.length && signal?.aborted !== true; at += atATime) {
		const some = folders.slice(at, at + atATime);
		found.push(...(await Promise.all(some.map(existingIn))).flat());
	}
	return new Set(found);
}

/** @param wanted files of one folder */
async function existingIn(wanted: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
	const names = wanted.length < manyFiles ? undefined : await namesIn(wanted);
	const maybe = wanted.filter((file) => names?.has(folded(nameOf(file))) ?? true);
	const areThere = await Promise.all(
		maybe.map(async (file) => isListed(names, file) || (await isThere(file))),
	);
	return maybe.filter((_, index) => areThere[index]);
}

/**
 * The names in the folder of these files by how a file system that ignores case and composition may
 * compare them; `undefined` when it cannot be read.
 */
async function namesIn([file]: readonly vscode.Uri[]): Promise<
	ReadonlyMap<string, string> | undefined
> {
	if (file === undefined) return undefined;
	try {
		const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..'));
		return new Map(entries.map(([name]) => [folded(name), name]));
	} catch (error) {
		return isMissing(error) ? new Map() : undefined;
	}
}

function isListed(names: ReadonlyMap<string, string> | undefined, file: vscode.Uri): boolean {
	return names?.get(folded(nameOf(file))) === nameOf(file);
}

async function isThere(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch (error) {
		return !isMissing(error);
	}
}

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function folderText(file: vscode.Uri): string {
	const { scheme, authority, path } = file;
	return `${scheme}://${authority}${path.slice(0, path.lastIndexOf('/'))}`;
}
