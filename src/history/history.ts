import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../host/log.ts';
import type { Job } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { contentInText, contentOfJob } from './contentOfJob.ts';
import { EntryFiles, type FoundEntries } from './entryFiles.ts';
import type { HistoryEntry } from './historyEntry.ts';

/** Every job of this workspace, kept as files. */
export class History {
	readonly #files: EntryFiles;
	readonly #log: Pick<Log, 'info' | 'error'>;
	readonly #entries = new Map<string, HistoryEntry>();
	readonly #listeners = new Set<() => void>();
	/** The last that is being written, by entry. */
	readonly #writing = new Map<string, Promise<void>>();
	#loading: Promise<void> | undefined;
	#state: 'loading' | 'loaded' | 'failed' = 'loading';
	/** Whether an entry could not even be read: what it needs is not known. */
	#isPartial = false;
	/** What entries need that cannot be understood. */
	#unreadable: readonly ContentHash[] = [];
	/** Made of the entries when they are asked for. */
	#sorted: readonly HistoryEntry[] | undefined;
	#content: ReadonlySet<ContentHash> | undefined;

	/**
	 * @param storage path of the folder that VS Code gives the extension
	 * @param version of the extension
	 */
	constructor(storage: string, version: string, log: Pick<Log, 'info' | 'error'>) {
		this.#files = new EntryFiles(path.join(storage, 'history'), version);
		this.#log = log;
	}

	/** Calls `listener` after each change. @returns ends that */
	onDidChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Whether {@link load} is done. */
	get isLoaded(): boolean {
		return this.#state !== 'loading';
	}

	/**
	 * Reads what was kept; once only. A broken entry is left out and logged.
	 * @throws an error of the file system when the folder cannot be read; new entries are taken nevertheless
	 */
	load(): Promise<void> {
		return (this.#loading ??= this.#load());
	}

	/** The newest first; empty until loaded. */
	get entries(): readonly HistoryEntry[] {
		return (this.#sorted ??= [...this.#entries.values()].sort(newestFirst));
	}

	get(id: string): HistoryEntry | undefined {
		return this.#entries.get(id);
	}

	/** The newest entry whose finished picture has these bytes. */
	ofPicture(hash: ContentHash): HistoryEntry | undefined {
		return this.entries.find(
			({ job: { progress, picture } }) =>
				(progress.status === 'saved' && progress.hash === hash) ||
				(picture?.isFinal === true && picture.hash === hash),
		);
	}

	/** Whether an entry needs these bytes of the content store; all may be needed until it is loaded. */
	uses(hash: ContentHash): boolean {
		if (this.#state !== 'loaded' || this.#isPartial) return true;
		this.#content ??= new Set([
			...this.#unreadable,
			...this.entries.flatMap(({ job }) => contentOfJob(job)),
		]);
		return this.#content.has(hash);
	}

	/**
	 * Adds or changes an entry; its pin stays, and its thumbnail as long as the picture does.
	 * @throws an error of the file system
	 */
	put(job: Job): Promise<void> {
		const picture = job.picture && { ...job.picture, bytes: undefined };
		const before = this.#entries.get(job.id);
		const isSame = before?.job.picture?.revision === picture?.revision;
		const hasThumbnail = isSame && before?.hasThumbnail === true;
		const isPinned = before?.isPinned ?? false;
		return this.#set({ job: { ...job, picture }, isPinned, hasThumbnail });
	}

	/** Resolves when what was put of an entry is written, or could not be. */
	async written(id: string): Promise<void> {
		await this.#writing.get(id)?.catch(() => undefined);
	}

	/** @throws an error of the file system */
	async pin(ids: readonly string[], isPinned: boolean): Promise<void> {
		const entries = ids.flatMap((id) => this.#entries.get(id) ?? []);
		await Promise.all(entries.map((entry) => this.#set({ ...entry, isPinned })));
	}

	/** @throws an error of the file system */
	async remove(ids: readonly string[]): Promise<void> {
		for (const id of ids) this.#entries.delete(id);
		this.#tell();
		await this.#ready();
		await Promise.all(ids.map((id) => this.#files.remove(id)));
	}

	/** @param bytes WebP @throws an error of the file system */
	async setThumbnail(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		if (!this.#entries.has(id)) return;
		await this.#files.writeThumbnail(id, bytes);
		const entry = this.#entries.get(id);
		if (entry === undefined) return;
		this.#entries.set(id, { ...entry, hasThumbnail: true });
		this.#tell();
	}

	/** The bytes of the small picture. @throws an error of the file system when it is gone */
	async thumbnail(id: string): Promise<Uint8Array<ArrayBuffer>> {
		return new Uint8Array(await readFile(this.#files.thumbnailPath(id)));
	}

	/** The path of the small picture, for the tree view. */
	thumbnailFile(id: string): string {
		return this.#files.thumbnailPath(id);
	}

	dispose(): void {
		this.#listeners.clear();
	}

	async #load(): Promise<void> {
		try {
			const found = await this.#files.read();
			this.#take(found);
			this.#state = 'loaded';
		} catch (error) {
			this.#state = 'failed';
			throw error;
		} finally {
			this.#tell();
		}
		void this.#files.tidy().catch((error: unknown) => this.#log.error(error));
	}

	/** What this window has put meanwhile is newer. */
	#take({ entries, thumbnails, broken }: FoundEntries): void {
		for (const { job, isPinned } of entries) {
			if (this.#entries.has(job.id)) continue;
			this.#entries.set(job.id, { job, isPinned, hasThumbnail: thumbnails.has(job.id) });
		}
		for (const { name } of broken)
			this.#log.info(`history: ${name} cannot be read; it is left out`);
		this.#unreadable = broken.flatMap(({ text }) =>
			text === undefined ? [] : contentInText(text),
		);
		this.#isPartial = broken.some(({ text }) => text === undefined);
	}

	#set(entry: HistoryEntry): Promise<void> {
		const { id } = entry.job;
		this.#entries.set(id, entry);
		this.#tell();
		const writing = this.#write(entry).finally(() => {
			if (this.#writing.get(id) === writing) this.#writing.delete(id);
		});
		this.#writing.set(id, writing);
		return writing;
	}

	async #write(entry: HistoryEntry): Promise<void> {
		await this.#ready();
		await this.#files.write(entry);
	}

	/** The folder is read before it is written to; where it cannot be read, it is written to nevertheless. */
	async #ready(): Promise<void> {
		await this.load().catch(() => undefined);
	}

	#tell(): void {
		this.#sorted = undefined;
		this.#content = undefined;
		for (const listener of this.#listeners) listener();
	}
}

/** Those that began at the same time stay in the order of their batch. */
function newestFirst({ job: one }: HistoryEntry, { job: other }: HistoryEntry): number {
	return other.startedAt - one.startedAt || one.batch.index - other.batch.index;
}
