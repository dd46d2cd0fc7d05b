import { readdir } from 'node:fs/promises';
import { parseName } from './entryName.ts';

/** What lies in the history's folder, by its names. */
export type EntryListing = {
	/** The revisions of each entry, the newest first. */
	readonly revisions: ReadonlyMap<string, readonly number[]>;
	/** The ids of the small pictures. */
	readonly thumbnails: ReadonlySet<string>;
	/** Names of files that were being written. */
	readonly unfinished: readonly string[];
};

/**
 * Lists the folder, once for all entries; nothing is there before the first entry.
 * @throws an error of the file system
 */
export async function listEntries(folder: string): Promise<EntryListing> {
	const revisions = new Map<string, number[]>();
	const thumbnails = new Set<string>();
	const unfinished: string[] = [];
	for (const name of await namesIn(folder)) {
		const parsed = parseName(name);
		if (parsed?.kind === 'entry') addTo(revisions, parsed.id, parsed.revision);
		if (parsed?.kind === 'thumbnail') thumbnails.add(parsed.id);
		if (parsed?.kind === 'unfinished') unfinished.push(name);
	}
	for (const of of revisions.values()) of.sort((one, other) => other - one);
	return { revisions, thumbnails, unfinished };
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

function addTo(revisions: Map<string, number[]>, id: string, revision: number): void {
	const others = revisions.get(id);
	if (others === undefined) revisions.set(id, [revision]);
	else others.push(revision);
}
