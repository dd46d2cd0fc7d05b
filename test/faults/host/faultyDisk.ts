import { Buffer } from 'node:buffer';
import path from 'node:path';
import { fileFunctions, replaceFileFunctions, type FileFunctions } from './fileFunctions.ts';

/** What an operating system says of a disk that fails. */
const sentences = {
	ENOSPC: 'no space left on device',
	EDQUOT: 'disk quota exceeded',
	EROFS: 'read-only file system',
	EACCES: 'permission denied',
	EIO: 'i/o error',
};
export type DiskCode = keyof typeof sentences;

/**
 * Lets no file be written below these folders, until `restoreFileFunctions`: Node’s functions answer as
 * they do when the operating system says this code.
 * @param room bytes of each file that are still written
 */
export function breakDisk(folders: readonly string[], code: DiskCode, room = 0): Promise<void> {
	const isBroken = (file: unknown): boolean => folders.some((folder) => isBelow(file, folder));
	const makeFolder: FileFunctions['mkdir'] = fileFunctions.mkdir;
	const mkdir = (...[folder, options]: Parameters<typeof makeFolder>): Promise<unknown> =>
		isBroken(folder) && !isFull(code)
			? Promise.reject(diskError(code, 'mkdir'))
			: makeFolder(folder, options);
	return replaceFileFunctions({
		writeFile: async (file, data, options) => {
			if (!isBroken(file)) return fileFunctions.writeFile(file, data, options);
			const bytes = Buffer.from(data as string | Uint8Array);
			if (room > 0) await fileFunctions.writeFile(file, bytes.subarray(0, room), options);
			throw diskError(code, 'write');
		},
		mkdir: mkdir as FileFunctions['mkdir'],
	});
}

/** Whether a file lies in a folder, or is it. */
export function isBelow(file: unknown, folder: string): boolean {
	return !path.relative(folder, String(file)).startsWith('..');
}

/** A folder needs no space of its own, as long as few names are in it. */
function isFull(code: DiskCode): boolean {
	return code === 'ENOSPC' || code === 'EDQUOT';
}

function diskError(code: DiskCode, call: string): Error {
	return Object.assign(new Error(`${code}: ${sentences[code]}, ${call}`), { code });
}
