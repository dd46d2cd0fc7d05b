import * as vscode from 'vscode';

/** An error of Node's file functions, as VS Code would say it. */
export function asFileSystemError(error: unknown, file: vscode.Uri): vscode.FileSystemError {
	switch (codeOf(error)) {
		case 'EPERM':
		case 'EACCES':
		case 'EROFS':
			return vscode.FileSystemError.NoPermissions(file);
		case 'ENOENT':
			return vscode.FileSystemError.FileNotFound(file);
		case 'EISDIR':
			return vscode.FileSystemError.FileIsADirectory(file);
		default:
			return new vscode.FileSystemError(error instanceof Error ? error.message : String(error));
	}
}

/** The operating system's code, such as `EEXIST`. */
export function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
