import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';

const prefix = '.zenmux-images-';
const ending = '.tmp';
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** In ms; another window may still be writing a younger one. */
const abandoned = 60 * 60 * 1000;
/** Folders that were looked through in this window. */
const seen = new Set<string>();

/** A name for a file until it is whole, which nobody else would give. */
export function temporaryName(): string {
	return `${prefix}${randomUUID()}${ending}`;
}

/** Whether {@link temporaryName} gave a name. */
export function isTemporaryName(name: string): boolean {
	if (!name.startsWith(prefix) || !name.endsWith(ending)) return false;
	return uuid.test(name.slice(prefix.length, -ending.length));
}

/**
 * Deletes the temporary files that a crash left in a folder more than an hour ago; looks once at each
 * folder. Never rejects: it is only tidying up.
 */
export async function removeLeftovers(directory: vscode.Uri): Promise<void> {
	if (seen.has(directory.toString())) return;
	seen.add(directory.toString());
	const { fs } = vscode.workspace;
	try {
		for (const [name, type] of await fs.readDirectory(directory)) {
			if (type !== vscode.FileType.File || !isTemporaryName(name)) continue;
			const file = vscode.Uri.joinPath(directory, name);
			const { mtime } = await fs.stat(file);
			// Some file systems know no times.
			if (mtime > 0 && Date.now() - mtime > abandoned) await fs.delete(file);
		}
	} catch {
		// The folder is gone, or another window tidies up too.
	}
}
