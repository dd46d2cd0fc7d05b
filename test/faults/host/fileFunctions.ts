import { promises } from 'node:fs';

/** Node's functions that change files. The extension, and VS Code's provider of `file:`, call them in this process. */
export type FileFunctions = Pick<typeof promises, 'link' | 'mkdir' | 'writeFile'>;

/** The real ones. */
export const fileFunctions: FileFunctions = { ...promises };

/** Puts others in their place, which behave as on a disk that fails. */
export function replaceFileFunctions(others: Partial<FileFunctions>): Promise<void> {
	Object.assign(promises, others);
	return Promise.resolve();
}

export function restoreFileFunctions(): Promise<void> {
	const { link, mkdir, writeFile } = fileFunctions;
	return replaceFileFunctions({ link, mkdir, writeFile });
}
