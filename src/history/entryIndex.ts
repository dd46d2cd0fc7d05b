import { readFile } from 'node:fs/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { entryText, parseEntry, type KeptEntry } from './keptEntry.ts';
import { writeWhole } from './wholeFile.ts';

/** Entries by the names of their files. */
export type IndexedEntries = ReadonlyMap<string, KeptEntry>;

/** Lines that are read or written at a stretch; others get their turn in between. */
const stretch = 500;

/**
 * Writes a copy of entries into one file, which is read much faster than thousands.
 * @param version of the extension: another one may write entries otherwise
 * @throws an error of the file system
 */
export async function writeIndex(
	file: string,
	version: string,
	entries: IndexedEntries,
): Promise<void> {
	await writeWhole(file, indexText(version, entries));
}

function* indexText(version: string, entries: IndexedEntries): Generator<string> {
	let sum = 0;
	let part = `${version}\n`;
	let lines = 0;
	for (const [name, entry] of entries) {
		part += `${name} ${entryText(entry)}\n`;
		if (++lines % stretch !== 0) continue;
		sum = crc32(part, sum);
		yield part;
		part = '';
	}
	yield `${part}${crc32(part, sum)}`;
}

/** What an index holds, and whether this version wrote it. */
type Index = { readonly entries: IndexedEntries; readonly isOwn: boolean };

/**
 * Reads the copy, which is believed only when its checksum is right. What this version wrote are
 * entries that it had checked: they need no second look. Those of another version are read as
 * closely as their files would be.
 * @param isWanted whether the file of this name is there
 * @returns no entries for an index that is missing or torn
 */
export async function readIndex(
	file: string,
	version: string,
	isWanted: (name: string) => boolean,
): Promise<Index> {
	const [written, ...lines] = await believedLines(file);
	const isOwn = written === version;
	const parse = isOwn ? (text: string) => JSON.parse(text) as KeptEntry : parseEntry;
	const entries = new Map<string, KeptEntry>();
	for (const [index, line] of lines.entries()) {
		const end = line.indexOf(' ');
		const name = line.slice(0, end);
		const entry = isWanted(name) ? parse(line.slice(end + 1)) : undefined;
		if (entry !== undefined) entries.set(name, entry);
		if (index % stretch === stretch - 1) await breath();
	}
	return { entries, isOwn };
}

async function believedLines(file: string): Promise<readonly string[]> {
	const bytes = await readFile(file).catch(() => Buffer.alloc(0));
	const end = bytes.lastIndexOf('\n') + 1;
	const isRight = bytes.toString('utf8', end) === String(crc32(bytes.subarray(0, end)));
	return isRight ? bytes.toString('utf8', 0, end - 1).split('\n') : [];
}
