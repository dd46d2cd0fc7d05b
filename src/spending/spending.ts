import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';
import { dayFolder, isPastDay, recordName, sumOf } from './dayRecord.ts';

const removedKey = 'zenmuxImages.removedUsd';

/**
 * What the pictures of the day cost, over all windows: a folder for the day, with an empty file for
 * each job, whose name says what it cost. So no window ever writes what another has written.
 */
export class Spending implements vscode.Disposable {
	readonly #directory: vscode.Uri;
	readonly #memento: vscode.Memento;
	readonly #changes = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changes.event;
	#known = { day: '', usd: 0 };

	/**
	 * @param storage the folder that VS Code gives the extension for all workspaces
	 * @param memento of this workspace
	 */
	constructor(storage: vscode.Uri, memento: vscode.Memento) {
		this.#memento = memento;
		this.#directory = vscode.Uri.joinPath(storage, 'spending');
	}

	/** USD; as it was when it was read or changed last. */
	get today(): number {
		return this.#known.day === dayFolder(new Date()) ? this.#known.usd : 0;
	}

	/** What the pictures cost that this workspace's history has no more, in USD. */
	get removed(): number {
		const kept = this.#memento.get<unknown>(removedKey);
		return typeof kept === 'number' ? kept : 0;
	}

	/** Counts what pictures cost that the history forgets, at once. @param usd estimated */
	async keepRemoved(usd: number): Promise<void> {
		await this.#memento.update(removedKey, this.removed + usd);
		this.#changes.fire();
	}

	/** Reads what all windows spent today, in USD. @throws vscode.FileSystemError */
	async read(): Promise<number> {
		const before = this.today;
		const day = dayFolder(new Date());
		const usd = sumOf(await namesIn(vscode.Uri.joinPath(this.#directory, day)));
		this.#known = { day, usd };
		if (this.today !== before) this.#changes.fire();
		return usd;
	}

	/**
	 * Counts what a job cost, once, and forgets what was spent before today.
	 * @param usd estimated
	 * @throws vscode.FileSystemError
	 */
	async add(jobId: string, usd: number): Promise<void> {
		const { fs } = vscode.workspace;
		const day = dayFolder(new Date());
		const folder = vscode.Uri.joinPath(this.#directory, day);
		await fs.createDirectory(folder);
		await fs.writeFile(vscode.Uri.joinPath(folder, recordName(jobId, usd)), new Uint8Array());
		await this.read();
		await this.#forgetBefore(day);
	}

	dispose(): void {
		this.#changes.dispose();
	}

	async #forgetBefore(today: string): Promise<void> {
		const past = (await namesIn(this.#directory)).filter((name) => isPastDay(name, today));
		for (const name of past) {
			const folder = vscode.Uri.joinPath(this.#directory, name);
			// Another window may be faster.
			await vscode.workspace.fs
				.delete(folder, { recursive: true })
				.then(undefined, () => undefined);
		}
	}
}

/** The names in a folder; none where it does not exist yet. */
async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}
