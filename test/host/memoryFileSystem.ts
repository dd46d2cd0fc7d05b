import * as vscode from 'vscode';

/** A file system in memory, as a virtual workspace has; it can be locked against writing. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
	readonly #files = new Map<string, Uint8Array>();
	readonly #folders = new Set(['/']);
	readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changes.event;
	isLocked = false;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const times = { ctime: 0, mtime: 0 };
		if (this.#folders.has(path)) return { type: vscode.FileType.Directory, size: 0, ...times };
		return { type: vscode.FileType.File, size: this.#bytes(path).byteLength, ...times };
	}

	readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
		if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
		const within = (all: Iterable<string>, type: vscode.FileType): [string, vscode.FileType][] =>
			[...all]
				.filter((one) => one !== '/' && parentOf(one) === path)
				.map((one) => [one.slice(one.lastIndexOf('/') + 1), type]);
		return [
			...within(this.#folders, vscode.FileType.Directory),
			...within(this.#files.keys(), vscode.FileType.File),
		];
	}

	createDirectory(uri: vscode.Uri): void {
		this.#checkLock();
		this.#checkParent(uri.path);
		this.#folders.add(uri.path);
		this.#tell(vscode.FileChangeType.Created, uri);
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		return this.#bytes(path);
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.#checkLock();
		this.#checkParent(uri.path);
		const { Changed, Created } = vscode.FileChangeType;
		const type = this.#files.has(uri.path) ? Changed : Created;
		this.#files.set(uri.path, content);
		this.#tell(type, uri);
	}

	/** A folder goes with all that is in it. */
	delete(uri: vscode.Uri): void {
		this.#checkLock();
		this.stat(uri);
		for (const all of [this.#files, this.#folders]) {
			for (const path of all.keys()) if (isIn(path, uri.path)) all.delete(path);
		}
		this.#tell(vscode.FileChangeType.Deleted, uri);
	}

	/** Of files; folders stay where they are. */
	rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
		this.#checkLock();
		this.#checkParent(to.path);
		if (!overwrite && this.#files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
		this.#files.set(to.path, this.#bytes(from.path));
		this.#files.delete(from.path);
		this.#tell(vscode.FileChangeType.Deleted, from);
		this.#tell(vscode.FileChangeType.Created, to);
	}

	#bytes(path: string): Uint8Array {
		const bytes = this.#files.get(path);
		if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(path);
		return bytes;
	}

	#checkParent(path: string): void {
		const parent = parentOf(path);
		if (!this.#folders.has(parent)) throw vscode.FileSystemError.FileNotFound(parent);
	}

	#checkLock(): void {
		if (this.isLocked) throw vscode.FileSystemError.NoPermissions('The folder is locked.');
	}

	#tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
		this.#changes.fire([{ type, uri }]);
	}
}

function parentOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/')) || '/';
}

function isIn(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}
