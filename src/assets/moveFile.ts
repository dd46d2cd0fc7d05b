import { link, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { asFileSystemError, codeOf } from './diskError.ts';

/** What Windows says for a moment while another program, such as a virus scanner, looks at a file. */
const busy: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];
/** In ms; it grows with each try. */
const pause = 20;
const mostTries = 10;

/**
 * Puts a file in the place of another one of the same folder, in one step where the file system has
 * that. VS Code's own rename deletes the other one first: a crash in between would leave none.
 * @throws vscode.FileSystemError; the other file is as it was then
 */
export async function moveOver(from: vscode.Uri, to: vscode.Uri): Promise<void> {
	if (from.scheme !== 'file') return moveOverElsewhere(from, to);
	for (let tries = 1; ; tries++) {
		try {
			await rename(from.fsPath, to.fsPath);
			return;
		} catch (error) {
			const isBusy = process.platform === 'win32' && busy.includes(codeOf(error));
			if (!isBusy || tries === mostTries) throw asFileSystemError(error, to);
			await wait(tries * pause);
		}
	}
}

/**
 * Gives a file another name of the same folder when nobody has that yet. VS Code's own rename looks
 * and then takes it, in two steps; a link is made in one, where the file system knows links.
 * @returns `false` when somebody has the name
 * @throws vscode.FileSystemError
 */
export async function moveIfFree(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
	if (from.scheme === 'file') {
		try {
			await link(from.fsPath, to.fsPath);
			// A second name that stays is a leftover as after a crash.
			await unlink(from.fsPath).catch(() => undefined);
			return true;
		} catch (error) {
			if (codeOf(error) === 'EEXIST') return false;
		}
	}
	try {
		await vscode.workspace.fs.rename(from, to, { overwrite: false });
		return true;
	} catch (error) {
		if (isTaken(error)) return false;
		throw error;
	}
}

/** Without a step that does both: the other file is written again when the new one cannot take its place. */
async function moveOverElsewhere(from: vscode.Uri, to: vscode.Uri): Promise<void> {
	const { fs } = vscode.workspace;
	const before = await contentOf(to);
	try {
		await fs.rename(from, to, { overwrite: true });
	} catch (error) {
		if (before !== undefined && (await contentOf(to)) === undefined) await fs.writeFile(to, before);
		throw error;
	}
}

/** @returns `undefined` when it cannot be read */
async function contentOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
	return vscode.workspace.fs.readFile(file).then(
		(bytes) => bytes,
		() => undefined,
	);
}

function isTaken(error: unknown): boolean {
	return (
		error instanceof vscode.FileSystemError &&
		error.code === vscode.FileSystemError.FileExists().code
	);
}
