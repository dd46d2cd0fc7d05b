// On node's file system, not VS Code's: the storage folder is always on the disk of the machine that
// runs the extension, and vscode.workspace.fs sends each file through another process.
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readIndex, writeIndex } from './entryIndex.ts';
import { listEntries, type EntryListing } from './entryListing.ts';
import { entryName, thumbnailName } from './entryName.ts';
import { entryText, parseEntry, type KeptEntry } from './keptEntry.ts';
import { writeWhole } from './wholeFile.ts';

/** What lies in the folder. */
export type FoundEntries = {
	readonly entries: readonly KeptEntry[];
	/** The ids of the small pictures. */
	readonly thumbnails: ReadonlySet<string>;
	/** Entry files that cannot be read, with what they hold; they stay where they are. */
	readonly broken: readonly BrokenEntry[];
};

/** `text` is `undefined` for a file that could not even be read, which may be otherwise the next time. */
export type BrokenEntry = { readonly name: string; readonly text: string | undefined };

const indexName = 'index';
/** Entries that are read one by one before a new index is worth its writing. */
const mostUnindexed = 200;
/** Files that are read side by side. */
const sideBySide = 64;
/** A younger unfinished file may still be written by another window; in ms. */
const abandoned = 60 * 60 * 1000;

/**
 * Entries as files, one for each state of each: `<id>.<revision>.json`. A new state is a new file,
 * and the old one goes when that is whole; so a crash loses at most the state that was being
 * written, and windows that share the folder cannot harm each other's. Beside them lie small
 * pictures, `<id>.webp`, and an index, which only saves time: the files decide.
 */
export class EntryFiles {
	readonly #folder: string;
	readonly #version: string;
	/** The revisions that may lie there, the newest first. */
	readonly #revisions = new Map<string, readonly number[]>();
	/** The last thing that is done with the files of an entry: one follows the other. */
	readonly #turns = new Map<string, Promise<void>>();
	readonly #leftovers: string[] = [];
	#indexable: ReadonlyMap<string, KeptEntry> = new Map();

	/** @param version of the extension */
	constructor(folder: string, version: string) {
		this.#folder = folder;
		this.#version = version;
	}

	/** Reads all entries; to be called before the first is written. @throws an error of the file system */
	async read(): Promise<FoundEntries> {
		const listing = await listEntries(this.#folder);
		const { revisions, thumbnails, unfinished } = listing;
		for (const [id, all] of revisions) this.#revisions.set(id, all);
		const newest = new Set([...revisions].map(([id, [first = 0]]) => entryName(id, first)));
		const index = await readIndex(this.#path(indexName), this.#version, (name) => newest.has(name));
		const { entries, broken } = await this.#readOthers(listing, index.entries);
		const all = new Map([...index.entries, ...entries]);
		const isForeign = index.entries.size > 0 && !index.isOwn;
		if (isForeign || entries.size > mostUnindexed) this.#indexable = all;
		this.#leftovers.push(...unfinished, ...lonely(listing));
		return { entries: [...all.values()], thumbnails, broken };
	}

	/** Clears away what a crash left, and renews the index where that saves time. @throws an error of the file system */
	async tidy(): Promise<void> {
		for (const name of this.#leftovers.splice(0)) {
			if (await this.#isAbandoned(name)) await this.#delete(name);
		}
		const entries = this.#indexable;
		this.#indexable = new Map();
		if (entries.size > 0) await writeIndex(this.#path(indexName), this.#version, entries);
	}

	/** Keeps the entry as it is now. @throws an error of the file system; what was kept before stays then */
	write(entry: KeptEntry): Promise<void> {
		const { id } = entry.job;
		return this.#inTurn(id, async () => {
			const before = this.#revisions.get(id) ?? [];
			// By the clock, so that of two windows which share the folder the last one to write wins.
			const revision = Math.max(Date.now(), (before[0] ?? 0) + 1);
			await this.#writeWhole(entryName(id, revision), entryText(entry));
			this.#revisions.set(id, [revision]);
			for (const old of before) await this.#delete(entryName(id, old));
		});
	}

	/** Deletes the entry and its small picture. @throws an error of the file system */
	remove(id: string): Promise<void> {
		return this.#inTurn(id, async () => {
			for (const old of this.#revisions.get(id) ?? []) await this.#delete(entryName(id, old));
			this.#revisions.delete(id);
			await this.#delete(thumbnailName(id));
		});
	}

	/** Keeps the small picture of an entry. @param bytes WebP @throws an error of the file system */
	writeThumbnail(id: string, bytes: Uint8Array): Promise<void> {
		return this.#inTurn(id, () => this.#writeWhole(thumbnailName(id), bytes));
	}

	/** Where the small picture of an entry lies. */
	thumbnailPath(id: string): string {
		return this.#path(thumbnailName(id));
	}

	async #readOthers(
		{ revisions }: EntryListing,
		indexed: ReadonlyMap<string, KeptEntry>,
	): Promise<{ entries: Map<string, KeptEntry>; broken: BrokenEntry[] }> {
		const entries = new Map<string, KeptEntry>();
		const broken: BrokenEntry[] = [];
		const others = [...revisions].filter(([id, [first = 0]]) => !indexed.has(entryName(id, first)));
		for (let from = 0; from < others.length; from += sideBySide) {
			const some = others.slice(from, from + sideBySide);
			await Promise.all(some.map(([id, all]) => this.#readEntry(id, all, entries, broken)));
		}
		return { entries, broken };
	}

	/** The newest state that is whole. */
	async #readEntry(
		id: string,
		revisions: readonly number[],
		entries: Map<string, KeptEntry>,
		broken: BrokenEntry[],
	): Promise<void> {
		for (const revision of revisions) {
			const name = entryName(id, revision);
			const text = await readFile(this.#path(name), 'utf8').catch(() => undefined);
			const entry = text === undefined ? undefined : parseEntry(text);
			if (entry?.job.id === id) {
				entries.set(name, entry);
				return;
			}
			broken.push({ name, text });
		}
	}

	/** Does something with the files of an entry after all that was begun before. */
	#inTurn(id: string, act: () => Promise<void>): Promise<void> {
		const turn = (this.#turns.get(id) ?? Promise.resolve()).then(act);
		const done = turn
			.catch(() => undefined)
			.then(() => {
				if (this.#turns.get(id) === done) this.#turns.delete(id);
			});
		this.#turns.set(id, done);
		return turn;
	}

	async #writeWhole(name: string, data: string | Uint8Array): Promise<void> {
		await mkdir(this.#folder, { recursive: true });
		await writeWhole(this.#path(name), data);
	}

	/** Another window may have done it. */
	#delete(name: string): Promise<void> {
		return rm(this.#path(name), { force: true });
	}

	async #isAbandoned(name: string): Promise<boolean> {
		const found = await stat(this.#path(name)).catch(() => undefined);
		return found !== undefined && Date.now() - found.mtimeMs > abandoned;
	}

	#path(name: string): string {
		return path.join(this.#folder, name);
	}
}

/** Small pictures whose entry is gone. */
function lonely({ revisions, thumbnails }: EntryListing): readonly string[] {
	return [...thumbnails].filter((id) => !revisions.has(id)).map(thumbnailName);
}
