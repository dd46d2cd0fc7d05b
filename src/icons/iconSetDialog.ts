import * as vscode from 'vscode';
import { exportIcons, type ExportedIcons } from './exportIcons.ts';
import { likelyBackground, type IconTools } from './iconBytes.ts';
import { firstChoices, type IconChoices } from './iconChoices.ts';
import { checkSquare, type IconSource } from './iconSource.ts';
import { pickIconFolder } from './pickIconFolder.ts';

/** An icon set that is being put together. */
export type OpenIconSet = {
	readonly source: IconSource;
	readonly choices: IconChoices;
	/** URI; `undefined` until the person has said where. */
	readonly folder: string | undefined;
	/** Whether the person has chosen the folder. */
	readonly isChosen: boolean;
	/** Whether it is being written. */
	readonly isBusy: boolean;
};

/** The icon set that the Studio shows, while one is put together. */
export class IconSetDialog {
	readonly #tools: IconTools;
	readonly #listeners = new Set<() => void>();
	#open: OpenIconSet | undefined;

	constructor(tools: IconTools) {
		this.#tools = tools;
	}

	get open(): OpenIconSet | undefined {
		return this.#open;
	}

	/** Calls `listener` when something else is open. @returns ends that */
	onDidChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Opens it for a picture, in the place of another one, whose choices stay.
	 * @throws {IconSetError} @throws {UnreadablePictureError} for people
	 */
	async begin(source: IconSource): Promise<void> {
		checkSquare(source.name, source.content.size);
		const background = await likelyBackground(this.#tools, source);
		const choices = { ...(this.#open?.choices ?? firstChoices), background };
		const folder = defaultFolder(source)?.toString();
		this.#set({ source, choices, folder, isChosen: false, isBusy: false });
	}

	change(choices: IconChoices): void {
		if (this.#open?.isBusy === false) this.#set({ ...this.#open, choices });
	}

	/** Lets the person choose where it goes. */
	async chooseFolder(): Promise<void> {
		const source = this.#open?.source;
		const folder = await pickIconFolder(folderOf(this.#open));
		if (folder === undefined || this.#open?.source !== source) return;
		if (this.#open === undefined) return;
		this.#set({ ...this.#open, folder: folder.toString(), isChosen: true });
	}

	/**
	 * Writes it, and closes; stays open when the person would not have files replaced.
	 * @throws {IconSetError} @throws {UnreadablePictureError} @throws {OutsideWorkspaceError}
	 * @throws vscode.FileSystemError
	 */
	async export(): Promise<ExportedIcons | undefined> {
		if (this.#open?.folder === undefined) await this.chooseFolder();
		const open = this.#open;
		const folder = folderOf(open);
		if (open === undefined || folder === undefined || open.isBusy) return undefined;
		this.#set({ ...open, isBusy: true });
		const { source, choices } = open;
		const exported = await exportIcons(this.#tools, source, choices, folder, open).finally(() =>
			this.#setIfSame(source, open),
		);
		if (exported !== undefined) this.#setIfSame(source, undefined);
		return exported;
	}

	close(): void {
		this.#set(undefined);
	}

	/** Another one may be open by now. */
	#setIfSame(source: IconSource, open: OpenIconSet | undefined): void {
		if (this.#open?.source === source) this.#set(open);
	}

	#set(open: OpenIconSet | undefined): void {
		this.#open = open;
		for (const listener of this.#listeners) listener();
	}
}

/** The folder of a picture's icons, where nobody says another. */
export function defaultFolder({ folder }: IconSource): vscode.Uri | undefined {
	return folder === undefined
		? undefined
		: vscode.Uri.joinPath(vscode.Uri.parse(folder, true), 'icons');
}

function folderOf(open: OpenIconSet | undefined): vscode.Uri | undefined {
	return open?.folder === undefined ? undefined : vscode.Uri.parse(open.folder, true);
}
