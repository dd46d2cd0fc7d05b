/** Why a file system would not write. */
export type WriteProblem =
	/** No space on the disk, or a used up quota. */
	| 'full'
	/** The folder, the file or the whole disk must not be written. */
	| 'locked'
	/** A file is where a folder should be, or the other way round. */
	| 'inTheWay'
	/** The folder is not there any more. */
	| 'gone'
	| 'tooLong'
	/** The file system itself cannot be reached. */
	| 'unavailable';

/** By the codes of `vscode.FileSystemError`, and by those of the operating system. */
const problems: ReadonlyMap<string, WriteProblem> = new Map([
	['ENOSPC', 'full'],
	['EDQUOT', 'full'],
	['NoPermissions', 'locked'],
	['EACCES', 'locked'],
	['EPERM', 'locked'],
	['EROFS', 'locked'],
	['FileExists', 'inTheWay'],
	['FileIsADirectory', 'inTheWay'],
	['FileNotADirectory', 'inTheWay'],
	['EEXIST', 'inTheWay'],
	['EISDIR', 'inTheWay'],
	['ENOTDIR', 'inTheWay'],
	['FileNotFound', 'gone'],
	['ENOENT', 'gone'],
	['ENAMETOOLONG', 'tooLong'],
	['Unavailable', 'unavailable'],
]);

/**
 * Tells why a file could not be written; `undefined` when the error does not say. VS Code has no code of
 * its own for most of it, and passes on the operating system's only inside the message.
 */
export function writeProblem(error: unknown): WriteProblem | undefined {
	if (!(error instanceof Error)) return undefined;
	const code = 'code' in error ? String(error.code) : '';
	const words = error.message.match(/\bE[A-Z]{3,}\b/g) ?? [];
	return problems.get(words.find((word) => problems.has(word)) ?? code);
}
