import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { replaceAsset } from './assetStore.ts';
import type { ContentStore } from './contentStore.ts';
import { fileState } from './fileState.ts';
import { recentReplacements } from './recentReplacements.ts';

const replacementSchema = v.object({
	id: v.string(),
	/** URI of the file. */
	file: v.string(),
	/** Its bytes before. */
	before: v.string(),
	/** Its bytes after. */
	after: v.string(),
	/** Milliseconds since 1970. */
	at: v.number(),
});

/** A file that an edit replaced and that can be brought back. */
export type Replacement = v.InferOutput<typeof replacementSchema>;

const mementoKey = 'zenmuxImages.replacements';

/**
 * Replaces files by their edits and brings them back byte for byte, also after VS Code was closed.
 * (The editor's own undo does not bring back a file that was overwritten.)
 */
export class Replacements {
	readonly #memento: vscode.Memento;
	readonly #store: ContentStore;
	readonly #changes = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changes.event;

	constructor(memento: vscode.Memento, store: ContentStore) {
		this.#memento = memento;
		this.#store = store;
	}

	/** The newest first. */
	get all(): readonly Replacement[] {
		const kept = v.safeParse(v.array(replacementSchema), this.#memento.get(mementoKey) ?? []);
		return kept.success ? kept.output : [];
	}

	/** Whether a replacement needs these bytes. */
	uses(hash: ContentHash): boolean {
		return this.all.some(({ before }) => before === hash);
	}

	/**
	 * Keeps the file's old bytes, then replaces it as a whole.
	 * @throws vscode.FileSystemError when either cannot be done; the file is as it was then
	 */
	async replace(file: vscode.Uri, bytes: Uint8Array): Promise<Replacement> {
		const before = await this.#store.put(await vscode.workspace.fs.readFile(file));
		// Also kept while this window is open: the file may be changed or deleted, then brought back.
		const after = await this.#store.put(bytes);
		const replacement = {
			id: randomUUID(),
			file: file.toString(),
			before,
			after,
			at: Date.now(),
		};
		// Noted first: a crash in between leaves a note of a file that is still as it was.
		await this.#write([replacement, ...this.all]);
		try {
			await replaceAsset(file, bytes);
		} catch (error) {
			await this.#forget(replacement.id);
			throw error;
		}
		return replacement;
	}

	/** Whether the file is no longer what the edit made of it: bringing it back would lose that. */
	async isChangedSince({ file, after }: Replacement): Promise<boolean> {
		return (await fileState(file, after)) === 'changed';
	}

	/** Brings the file's old bytes back. @throws vscode.FileSystemError */
	async restore({ id, file, before }: Replacement): Promise<void> {
		await replaceAsset(vscode.Uri.parse(file, true), await this.#store.read(before));
		await this.#forget(id);
	}

	/** Forgets what nobody will bring back: the old and the many. */
	async forgetOld(): Promise<void> {
		const { all } = this;
		const recent = recentReplacements(all, Date.now());
		if (recent.length < all.length) await this.#write(recent);
	}

	/** Keeps up with files that have other places now. @param moved gives the new URI of a moved file */
	async follow(moved: (file: string) => string | undefined): Promise<void> {
		const followed = this.all.map((one) => ({ ...one, file: moved(one.file) ?? one.file }));
		const isNew = followed.some(({ file }, index) => file !== this.all[index]?.file);
		if (isNew) await this.#write(followed);
	}

	dispose(): void {
		this.#changes.dispose();
	}

	async #forget(id: string): Promise<void> {
		await this.#write(this.all.filter((replacement) => replacement.id !== id));
	}

	async #write(replacements: readonly Replacement[]): Promise<void> {
		await this.#memento.update(mementoKey, replacements);
		this.#changes.fire();
	}
}
