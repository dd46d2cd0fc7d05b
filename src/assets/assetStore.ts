import * as vscode from 'vscode';
import { inTurn } from '../jobs/inTurn.ts';
import { removeLeftovers, temporaryName } from './leftovers.ts';
import { moveIfFree, moveOver } from './moveFile.ts';
import { makeFolder, writeNewFile } from './writeNewFile.ts';

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
	 * Where a file system has no links, a name is looked at and then taken, in two steps; two pictures
	 * that finish together would both find it free. So one after the other looks and takes.
	 */
	readonly #inTurn = inTurn();

	/**
	 * Writes the bytes to a temporary file in the folder, which then takes the first free name.
	 * @throws vscode.FileSystemError when the folder cannot be written
	 */
	async create(place: AssetPlace, bytes: Uint8Array): Promise<vscode.Uri> {
		const created = await this.#create(place, bytes);
		if (created === undefined) throw vscode.FileSystemError.FileExists(place.directory);
		return created;
	}

	/**
	 * Writes this very file, whole or not at all, with the folders that it needs.
	 * @returns `false` when there is one already, which is left as it is
	 * @throws vscode.FileSystemError when the folder cannot be written
	 */
	async createExactly(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
		const directory = vscode.Uri.joinPath(file, '..');
		const name = file.path.slice(file.path.lastIndexOf('/') + 1);
		const created = await this.#create({ directory, name: () => name, tries: 1 }, bytes);
		return created !== undefined;
	}

	/** @returns `undefined` when all names are taken */
	#create(place: AssetPlace, bytes: Uint8Array): Promise<vscode.Uri | undefined> {
		return writeThen(place.directory, bytes, (temporary) =>
			this.#inTurn(() => takeName(temporary, place)),
		);
	}
}

/**
 * Writes a file whole or not at all, also over one that is there: the person or the caller has agreed.
 * @throws vscode.FileSystemError when it cannot be written
 */
export async function replaceAsset(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
	const directory = vscode.Uri.joinPath(target, '..');
	await writeThen(directory, bytes, (temporary) => moveOver(temporary, target));
}

/** Writes a temporary file in the folder, which is gone or has another name afterwards. */
async function writeThen<Result>(
	directory: vscode.Uri,
	bytes: Uint8Array,
	move: (temporary: vscode.Uri) => Promise<Result>,
): Promise<Result> {
	const temporary = vscode.Uri.joinPath(directory, temporaryName());
	try {
		await makeFolder(directory);
		await writeNewFile(temporary, bytes);
		return await move(temporary);
	} catch (error) {
		await removeQuietly(temporary);
		throw error;
	} finally {
		void removeLeftovers(directory);
	}
}

async function takeName(temporary: vscode.Uri, place: AssetPlace): Promise<vscode.Uri | undefined> {
	for (let n = 1; n <= (place.tries ?? mostNames); n++) {
		const target = vscode.Uri.joinPath(place.directory, place.name(n));
		if (await moveIfFree(temporary, target)) return target;
	}
	await removeQuietly(temporary);
	return undefined;
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
