// On node's file system where that is enough: vscode.workspace.fs asks VS Code's window about each
// file, and waits there behind a picture of megabytes that is on its way to the panel.
import { createHash } from 'node:crypto';
import { access, readdir, readFile, stat, unlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import { inTurn } from '../jobs/inTurn.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { replaceAsset } from './assetStore.ts';
import { diskBlob } from './diskBlob.ts';
import { asFileSystemError } from './diskError.ts';

/** Unused bytes younger than this are left alone: something may be about to use them. */
const settled = 60 * 60 * 1000;

/**
 * Bytes that the extension keeps outside the workspace, each file named by its SHA-256: references,
 * masks, ZenMux's own answers, finished pictures without a file, and what an edit replaced.
 */
export class ContentStore {
	readonly #directory: vscode.Uri;
	/** What this window has put, and so may use: how often. */
	readonly #wanted = new Map<ContentHash, number>();
	/** What was not here before this window put it. */
	readonly #own = new Set<ContentHash>();
	/** Bytes that are put while they are let go of must stay: one after the other. */
	readonly #inTurn = inTurn();

	/** @param storage the folder on the disk that VS Code gives the extension */
	constructor(storage: vscode.Uri) {
		this.#directory = vscode.Uri.joinPath(storage, 'content');
	}

	/** Keeps the bytes; the same bytes once only. @throws vscode.FileSystemError */
	async put(bytes: Uint8Array): Promise<ContentHash> {
		const hash = hashOf(bytes);
		this.#wanted.set(hash, (this.#wanted.get(hash) ?? 0) + 1);
		await this.#inTurn(async () => {
			if (await this.has(hash)) return;
			await replaceAsset(this.#fileOf(hash), bytes);
			this.#own.add(hash);
		});
		return hash;
	}

	/**
	 * Takes back one {@link put}, whose bytes a file of the workspace holds now. They stay when they were
	 * here before or are put more often. Never throws: what stays is tidied up later.
	 */
	async letGo(hash: ContentHash): Promise<void> {
		this.#wanted.set(hash, Math.max(0, (this.#wanted.get(hash) ?? 0) - 1));
		await this.#inTurn(async () => {
			if (this.#wanted.get(hash) !== 0 || !this.#own.delete(hash)) return;
			this.#wanted.delete(hash);
			await unlink(this.#fileOf(hash).fsPath);
		}).catch(() => undefined);
	}

	/** Whether the bytes are still here. */
	async has(hash: ContentHash): Promise<boolean> {
		return access(this.#fileOf(hash).fsPath).then(
			() => true,
			() => false,
		);
	}

	/** @throws vscode.FileSystemError when they are gone */
	async read(hash: ContentHash): Promise<Uint8Array<ArrayBuffer>> {
		const file = this.#fileOf(hash);
		const bytes = await readFile(file.fsPath).catch((error: unknown) => {
			throw asFileSystemError(error, file);
		});
		return bytes.length === bytes.buffer.byteLength
			? new Uint8Array(bytes.buffer)
			: new Uint8Array(bytes);
	}

	/** The same, read from the disk while it is used. @throws vscode.FileSystemError when it is gone */
	async open(hash: ContentHash): Promise<Blob> {
		const file = this.#fileOf(hash);
		if (!(await this.has(hash))) throw vscode.FileSystemError.FileNotFound(file);
		return diskBlob(file.fsPath);
	}

	/** Deletes what nobody refers to any more. Never throws: it is only tidying up. */
	async tidy(isUsed: (hash: ContentHash) => boolean): Promise<void> {
		try {
			for (const name of await readdir(this.#directory.fsPath)) {
				const file = this.#fileOf(name).fsPath;
				const { mtimeMs } = await stat(file);
				const isWanted = isUsed(name) || this.#wanted.has(name);
				if (!isWanted && Date.now() - mtimeMs > settled) await unlink(file);
			}
		} catch {
			// Nothing was ever kept, or another window tidies up too.
		}
	}

	#fileOf(hash: ContentHash): vscode.Uri {
		return vscode.Uri.joinPath(this.#directory, hash);
	}
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): ContentHash {
	return createHash('sha256').update(bytes).digest('hex');
}
