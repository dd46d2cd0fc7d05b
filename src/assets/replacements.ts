import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { inTurn } from '../jobs/inTurn.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { isMissing } from './assetActions.ts';
import { replaceAsset } from './assetStore.ts';
import { checkPlace } from './checkPlace.ts';
import { hashOf, type ContentStore } from './contentStore.ts';
import { fileState } from './fileState.ts';
import { recentReplacements } from './recentReplacements.ts';
import { replacementsKey } from './replacementsKey.ts';

const replacementSchema = v.object({
	id: v.string(),
	/** URI of the file. */
	file: v.string(),
	/** Its bytes before; `undefined` when there was no such file. */
	before: v.optional(v.string()),
	/** Its bytes after. */
	after: v.string(),
	/** Milliseconds since 1970. */
	at: v.number(),
	/** Whether the person has yet to keep or revert it. */
	isTrial: v.optional(v.boolean(), false),
});

/** A file that an edit replaced and that can be brought back. */
export type Replacement = v.InferOutput<typeof replacementSchema>;

/**
 * Replaces files by their edits and brings them back byte for byte, also after VS Code was closed.
 * (The editor's own undo does not bring back a file that was overwritten.) A trial is a replacement
 * that the person has yet to keep or revert; a file has one at most.
 */
export class Replacements {
	readonly #memento: vscode.Memento;
	readonly #store: ContentStore;
	readonly #changes = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changes.event;
	/** One after the other: two pictures that are put at one file together must not miss each other. */
	readonly #inTurn = inTurn();

	constructor(memento: vscode.Memento, store: ContentStore) {
		this.#memento = memento;
		this.#store = store;
	}

	/** The newest first. */
	get all(): readonly Replacement[] {
		const kept = v.safeParse(v.array(replacementSchema), this.#memento.get(replacementsKey) ?? []);
		return kept.success ? kept.output : [];
	}

	/** Those that the person has yet to keep or revert, the newest first. */
	get trials(): readonly Replacement[] {
		return this.all.filter(({ isTrial }) => isTrial);
	}

	/** Whether a replacement needs these bytes. */
	uses(hash: ContentHash): boolean {
		return this.all.some(
			({ before, after, isTrial }) => before === hash || (isTrial && after === hash),
		);
	}

	/**
	 * Keeps the file's old bytes, then replaces it as a whole, or makes it where there is none. A trial
	 * at the file ends; what was there before that one is what can be brought back.
	 * @returns a record of it; it is not kept where there was no file and nothing is tried
	 * @throws OutsideWorkspaceError
	 * @throws vscode.FileSystemError when either cannot be done; the file is as it was then
	 */
	replace(file: vscode.Uri, bytes: Uint8Array, isTrial: boolean): Promise<Replacement> {
		return this.#inTurn(() => this.#replace(file, bytes, isTrial));
	}

	/** Whether the file is no longer what the edit made of it: bringing it back would lose that. */
	async isChangedSince({ file, after }: Replacement): Promise<boolean> {
		return (await fileState(file, after)) === 'changed';
	}

	/**
	 * Brings the file's old bytes back; a file that was not there before is deleted.
	 * @throws OutsideWorkspaceError, vscode.FileSystemError
	 */
	restore({ id }: Replacement): Promise<void> {
		return this.#inTurn(async () => {
			const replacement = this.#get(id);
			if (replacement === undefined) return;
			const uri = vscode.Uri.parse(replacement.file, true);
			await checkPlace(uri);
			if (replacement.before === undefined) await removeFile(uri);
			else await replaceAsset(uri, await this.#store.read(replacement.before));
			await this.#write(this.#without(id));
		});
	}

	/** Notes that what a replacement put at its file is another picture now. */
	amend(id: string, after: ContentHash): Promise<void> {
		return this.#inTurn(() =>
			this.#write(this.all.map((one) => (one.id === id ? { ...one, after } : one))),
		);
	}

	/** Makes a trial an ordinary replacement; where there was no file before, nothing is left to undo. */
	keep(id: string): Promise<void> {
		return this.#inTurn(async () => {
			if (this.#get(id)?.isTrial === true) await this.#write(asKept(this.all, id));
		});
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

	async #replace(file: vscode.Uri, bytes: Uint8Array, isTrial: boolean): Promise<Replacement> {
		await checkPlace(file);
		const uri = file.toString();
		const found = await bytesOf(file);
		const trial = this.trials.find((one) => one.file === uri);
		// What somebody else has put there since is nobody's trial.
		const isTried = trial !== undefined && (found === undefined || hashOf(found) === trial.after);
		const before = isTried ? trial.before : found && (await this.#store.put(found));
		// Also kept while this window is open: the file may be changed or deleted, then brought back.
		const after = await this.#store.put(bytes);
		const replacement = { id: randomUUID(), file: uri, before, after, at: Date.now(), isTrial };
		const { all } = this;
		const ended =
			trial === undefined ? all : isTried ? this.#without(trial.id) : asKept(all, trial.id);
		const isNoted = isTrial || before !== undefined;
		// Noted first: a crash in between leaves a note of a file that is still as it was.
		await this.#note(isNoted ? [replacement, ...ended] : ended);
		try {
			if (found === undefined)
				await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
			await replaceAsset(file, bytes);
		} catch (error) {
			await this.#note(trial === undefined ? this.#without(replacement.id) : all);
			throw error;
		}
		this.#changes.fire();
		return replacement;
	}

	#get(id: string): Replacement | undefined {
		return this.all.find((replacement) => replacement.id === id);
	}

	#without(id: string): readonly Replacement[] {
		return this.all.filter((replacement) => replacement.id !== id);
	}

	async #write(replacements: readonly Replacement[]): Promise<void> {
		await this.#note(replacements);
		this.#changes.fire();
	}

	async #note(replacements: readonly Replacement[]): Promise<void> {
		await this.#memento.update(replacementsKey, replacements);
	}
}

function asKept(all: readonly Replacement[], id: string): readonly Replacement[] {
	return all.flatMap((one) => {
		if (one.id !== id) return [one];
		return one.before === undefined ? [] : [{ ...one, isTrial: false }];
	});
}

/** @returns `undefined` when there is no such file @throws vscode.FileSystemError */
async function bytesOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(file);
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

async function removeFile(file: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(file);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}
