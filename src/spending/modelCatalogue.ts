import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readIfThere, replaceAsset } from '../assets/assetStore.ts';
import type { Log } from '../host/log.ts';
import { readSettings } from '../host/settings.ts';
import { readCatalogue, type CatalogueModel } from '../zenmux/catalogue.ts';
import { isOnImagesApi } from '../zenmux/models.ts';
import { isStale, parseKeptCatalogue, type KeptCatalogue } from './keptCatalogue.ts';

/** ZenMux's image models, as they were read last; kept over reloads and for all windows. */
export class ModelCatalogue implements vscode.Disposable {
	readonly #storage: vscode.Uri;
	readonly #log: Log;
	readonly #changes = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changes.event;
	readonly #abort = new AbortController();
	#kept: KeptCatalogue | undefined;
	#loading: Promise<void> | undefined;
	#reading: Promise<void> | undefined;
	#problem: string | undefined;

	/** @param storage the folder that VS Code gives the extension for all workspaces */
	constructor(storage: vscode.Uri, log: Log) {
		this.#storage = storage;
		this.#log = log;
	}

	/** Those that answer on the Images API; empty when none was ever read. */
	get models(): readonly CatalogueModel[] {
		return this.#kept?.models ?? [];
	}

	/** When they were read, in ms since 1970. */
	get readAt(): number | undefined {
		return this.#kept?.readAt;
	}

	get isReading(): boolean {
		return this.#reading !== undefined;
	}

	/** The sentence for the last reading, when that failed. */
	get problem(): string | undefined {
		return this.#problem;
	}

	/**
	 * Reads what was kept, and in the background anew what is older than a day or of another base
	 * URL. Never throws.
	 */
	async load(): Promise<void> {
		await (this.#loading ??= this.#readKept());
		if (isStale(this.#kept, readSettings(undefined).baseUrl, Date.now())) void this.refresh();
	}

	/** Reads ZenMux's list anew, one reading at a time. Never throws: {@link problem} tells. */
	refresh(): Promise<void> {
		this.#reading ??= this.#read().finally(() => {
			this.#reading = undefined;
			this.#changes.fire();
		});
		this.#changes.fire();
		return this.#reading;
	}

	/** The entry of a model by `provider/name` or bare name. */
	get(model: string): CatalogueModel | undefined {
		return this.models.find(({ id }) => id === model || id.endsWith(`/${model}`));
	}

	dispose(): void {
		this.#abort.abort();
		this.#changes.dispose();
	}

	get #file(): vscode.Uri {
		return vscode.Uri.joinPath(this.#storage, 'catalogue.json');
	}

	async #readKept(): Promise<void> {
		const bytes = await readIfThere(this.#file);
		// What a reading brought meanwhile is newer.
		this.#kept ??= bytes && parseKeptCatalogue(new TextDecoder().decode(bytes));
		this.#changes.fire();
	}

	async #read(): Promise<void> {
		try {
			const { baseUrl } = readSettings(undefined);
			const models = await readCatalogue(baseUrl, this.#abort.signal);
			const usable = models.filter(({ id }) => isOnImagesApi(id));
			this.#kept = { baseUrl, readAt: Date.now(), models: usable };
			this.#problem = undefined;
			await this.#keep(this.#kept);
		} catch (error) {
			if (this.#abort.signal.aborted) return;
			this.#log.error(error);
			this.#problem = l10n.t(
				'ZenMux’s list of models could not be read. Check your network and the setting “zenmuxImages.baseUrl”, then read it again; any model id can be typed.',
			);
		}
	}

	/** Without the file the list is read anew the next time; that is no problem of the person's. */
	async #keep(kept: KeptCatalogue): Promise<void> {
		try {
			await vscode.workspace.fs.createDirectory(this.#storage);
			await replaceAsset(this.#file, new TextEncoder().encode(JSON.stringify(kept)));
		} catch (error) {
			this.#log.error(error);
		}
	}
}
