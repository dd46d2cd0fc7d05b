import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';
import { replaceAsset, type AssetStore } from '../assets/assetStore.ts';
import { IconSetError } from './iconSetError.ts';

/** A file to be written; `before` are the bytes that it holds now, where there is one. */
export type FileToWrite = {
	readonly file: vscode.Uri;
	readonly bytes: Uint8Array;
	readonly before: Uint8Array | undefined;
};

/**
 * Looks what the files hold that are to be written. Those that hold it already are left out.
 * @throws vscode.FileSystemError when one is there and cannot be read
 */
export async function filesToWrite(
	files: readonly Omit<FileToWrite, 'before'>[],
): Promise<readonly FileToWrite[]> {
	const looked = await Promise.all(
		files.map(async (one) => ({ ...one, before: await bytesIn(one.file) })),
	);
	return looked.filter(
		({ bytes, before }) => before === undefined || Buffer.compare(bytes, before) !== 0,
	);
}

/**
 * Writes all of the files or none: when one cannot be written, the others are as they were.
 * @throws vscode.FileSystemError
 */
export async function writeFiles(store: AssetStore, files: readonly FileToWrite[]): Promise<void> {
	const written: FileToWrite[] = [];
	try {
		for (const one of files) {
			await write(store, one);
			written.push(one);
		}
	} catch (error) {
		// What cannot be taken back either is not what the person has to know first.
		await takeBack(written).catch(() => undefined);
		throw error;
	}
}

/** Gives the files what they held before; what somebody has written since is left as it is. */
export async function takeBack(files: readonly FileToWrite[]): Promise<void> {
	for (const { file, bytes, before } of files) {
		const found = await bytesIn(file);
		if (found === undefined || Buffer.compare(found, bytes) !== 0) continue;
		if (before === undefined) await vscode.workspace.fs.delete(file);
		else await replaceAsset(file, before);
	}
}

async function write(store: AssetStore, { file, bytes, before }: FileToWrite): Promise<void> {
	if (before !== undefined) return replaceAsset(file, bytes);
	if (await store.createExactly(file, bytes)) return;
	throw new IconSetError(
		l10n.t(
			'{0} was written by somebody else meanwhile. Nothing was changed; export again.',
			vscode.workspace.asRelativePath(file),
		),
	);
}

/** @returns `undefined` when there is no such file @throws vscode.FileSystemError */
export async function bytesIn(file: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(file);
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}
