import * as vscode from 'vscode';

/** A flat file system in memory, as a virtual workspace has; it can be locked against writing. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
	readonly #files = new Map<string, Uint8Array>();
	readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changes.event;
	isLocked = false;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const times = { ctime: 0, mtime: 0 };
		if (path === '/') return { type: vscode.FileType.Directory, size: 0, ...times };
		return { type: vscode.FileType.File, size: this.#bytes(path).byteLength, ...times };
	}

	readDirectory(): [string, vscode.FileType][] {
		return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
	}

	createDirectory(): void {
		this.#checkLock();
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		return this.#bytes(path);
	}

	writeFile({ path }: vscode.Uri, content: Uint8Array): void {
		this.#checkLock();
		this.#files.set(path, content);
	}

	delete({ path }: vscode.Uri): void {
		this.#checkLock();
		this.#files.delete(path);
	}

	rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
		this.#checkLock();
		if (!overwrite && this.#files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
		this.#files.set(to.path, this.#bytes(from.path));
		this.#files.delete(from.path);
	}

	#bytes(path: string): Uint8Array {
		const bytes = this.#files.get(path);
		if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(path);
		return bytes;
	}

	#checkLock(): void {
		if (this.isLocked) throw vscode.FileSystemError.NoPermissions('The folder is locked.');
	}
}
