import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';

/** Where a picture goes: the first free one of the names is taken. */
export type AssetPlace = {
	readonly directory: vscode.Uri;
	/** The file name of the n-th try, n from 1; each one differs from those before. */
	readonly name: (n: number) => string;
	/** How many names are tried. */
	readonly tries?: number;
};

/** More taken names than this mean that something else is wrong. */
const mostNames = 10_000;

/** Writes new files, whole or not at all, and never over existing ones. */
export class AssetStore {
	/**
	 * VS Code's rename looks whether a name is free and then takes it, in two steps; two pictures
	 * that finish together would both find it free. So one after the other looks and takes.
	 */
	#lastTaken: Promise<unknown> = Promise.resolve();

	/**
	 * Writes the bytes to a temporary file in the folder, which then takes the first free name.
	 * @throws vscode.FileSystemError when the folder cannot be written
	 */
	async create(place: AssetPlace, bytes: Uint8Array): Promise<vscode.Uri> {
		const { fs } = vscode.workspace;
		await fs.createDirectory(place.directory);
		const temporary = vscode.Uri.joinPath(place.directory, `.${randomUUID()}.tmp`);
		try {
			await fs.writeFile(temporary, bytes);
			const taken = this.#lastTaken.then(() => takeName(temporary, place));
			this.#lastTaken = taken.catch(() => undefined);
			return await taken;
		} catch (error) {
			await removeQuietly(temporary);
			throw error;
		}
	}

	/**
	 * Writes this very file, whole or not at all, with the folders that it needs.
	 * @returns `false` when there is one already, which is left as it is
	 * @throws vscode.FileSystemError when the folder cannot be written
	 */
	async createExactly(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
		const directory = vscode.Uri.joinPath(file, '..');
		const name = file.path.slice(file.path.lastIndexOf('/') + 1);
		try {
			await this.create({ directory, name: () => name, tries: 1 }, bytes);
			return true;
		} catch (error) {
			if (isTaken(error)) return false;
			throw error;
		}
	}
}

/**
 * Writes the file that the person chose in a save dialog, which has asked before replacing one.
 * @throws vscode.FileSystemError when it cannot be written
 */
export async function replaceAsset(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
	const { fs } = vscode.workspace;
	const temporary = target.with({ path: `${target.path}.${randomUUID()}.tmp` });
	try {
		await fs.writeFile(temporary, bytes);
		await fs.rename(temporary, target, { overwrite: true });
	} catch (error) {
		await removeQuietly(temporary);
		throw error;
	}
}

async function takeName(temporary: vscode.Uri, place: AssetPlace): Promise<vscode.Uri> {
	for (let n = 1; n <= (place.tries ?? mostNames); n++) {
		const target = vscode.Uri.joinPath(place.directory, place.name(n));
		try {
			await vscode.workspace.fs.rename(temporary, target, { overwrite: false });
			return target;
		} catch (error) {
			if (!isTaken(error)) throw error;
		}
	}
	throw vscode.FileSystemError.FileExists(place.directory);
}

function isTaken(error: unknown): boolean {
	return (
		error instanceof vscode.FileSystemError &&
		error.code === vscode.FileSystemError.FileExists().code
	);
}

async function removeQuietly(file: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(file);
	} catch {
		// It was never written, or the folder is gone: the first error is the one that matters.
	}
}

/** The bytes of a file; `undefined` when they cannot be read. */
export async function readIfThere(file: vscode.Uri): Promise<Uint8Array<ArrayBuffer> | undefined> {
	return vscode.workspace.fs.readFile(file).then(
		(bytes) => new Uint8Array(bytes),
		() => undefined,
	);
}
