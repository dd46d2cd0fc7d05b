import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { unfinishedName } from './entryName.ts';

/**
 * Writes a file whole or not at all: whoever reads it, also after a crash, finds what was there
 * before or all of the new bytes.
 * @throws an error of the file system; the file is as it was then
 */
export async function writeWhole(
	file: string,
	data: string | Uint8Array | Iterable<string>,
): Promise<void> {
	// Another window may be writing the same file.
	const unfinished = unfinishedName(`${file}.${randomUUID()}`);
	try {
		// Flushed: after a power cut, the new name must not stand for bytes that never reached the disk.
		await writeFile(unfinished, data, { flush: true });
		await rename(unfinished, file);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}
