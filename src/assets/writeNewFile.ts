import { mkdir, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { asFileSystemError } from './diskError.ts';

/** Makes a folder, and those above it, where they are missing. @throws vscode.FileSystemError */
export async function makeFolder(folder: vscode.Uri): Promise<void> {
	if (folder.scheme !== 'file') return vscode.workspace.fs.createDirectory(folder);
	await mkdir(folder.fsPath, { recursive: true }).catch((error: unknown) => {
		throw asFileSystemError(error, folder);
	});
}

/**
 * Writes a file that is not there yet. Of a disk that had space for its beginning only, VS Code says that all
 * is well (`doWriteFile` of its disk provider heeds no length); Node does not.
 * @throws vscode.FileSystemError; the beginning of the file may be there then
 */
export async function writeNewFile(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
	if (file.scheme === 'file') {
		// Flushed: after a power cut, its name must not stand for bytes that never reached the disk.
		await writeFile(file.fsPath, bytes, { flag: 'wx', flush: true }).catch((error: unknown) => {
			throw asFileSystemError(error, file);
		});
		return;
	}
	const { fs } = vscode.workspace;
	await fs.writeFile(file, bytes);
	const { size } = await fs.stat(file);
	// Some file systems do not know the size.
	if (size !== 0 && size !== bytes.byteLength) {
		throw new vscode.FileSystemError(`ENOSPC: ${size} of ${bytes.byteLength} bytes were written`);
	}
}
