import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ContentStore } from '../assets/contentStore.ts';
import type { Replacements } from '../assets/replacements.ts';
import type { Composer } from '../composer/composer.ts';
import type { Log } from '../host/log.ts';
import { readSettings } from '../host/settings.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { PanelPictures } from './panelPictures.ts';
import type { Intent } from './protocol.ts';
import { createPanel, StudioPanel } from './studioPanel.ts';
import { studioState } from './studioState.ts';
import { showTab, waitingTab } from './waitingTab.ts';

/** What the Studio shows. */
export type StudioSources = {
	readonly extensionUri: vscode.Uri;
	readonly composer: Composer;
	readonly jobs: Jobs;
	readonly store: ContentStore;
	readonly replacements: Replacements;
	readonly log: Log;
};

/** Draws composer and jobs in one panel, while it is open, and passes on what is asked for. */
export class StudioWindow implements vscode.Disposable {
	readonly #sources: StudioSources;
	readonly #disposables: readonly vscode.Disposable[];
	readonly #onIntent: (intent: Intent) => void;
	readonly #pictures: PanelPictures;
	#panel: StudioPanel | undefined;
	/** Whether the page has loaded and was told everything. */
	#isReady = false;
	#isPromptWanted = false;

	constructor(sources: StudioSources, onIntent: (intent: Intent) => void) {
		this.#sources = sources;
		this.#onIntent = onIntent;
		this.#pictures = new PanelPictures(sources);
		const draw = (): void => this.#draw();
		this.#disposables = [
			new vscode.Disposable(sources.jobs.onDidChange(draw)),
			new vscode.Disposable(sources.composer.onDidChange(draw)),
			sources.replacements.onDidChange(draw),
			vscode.workspace.onDidChangeConfiguration(
				(event) => event.affectsConfiguration('zenmuxImages') && draw(),
			),
		];
	}

	/** Shows the panel, a new one where none is open; the focus stays where it is. */
	reveal(): Promise<void> {
		return this.#show(true);
	}

	/** Shows the panel and gives it the focus, where that was last. */
	focus(): Promise<void> {
		return this.#show(false);
	}

	/** Shows the panel with the focus in the prompt. */
	async focusPrompt(): Promise<void> {
		this.#isPromptWanted = true;
		await this.#show(false);
		this.#tellPrompt();
	}

	/** Takes over a panel that VS Code brings back; the one that is open goes. */
	adopt(panel: vscode.WebviewPanel): void {
		this.#panel?.close();
		this.#isReady = false;
		this.#panel = new StudioPanel(panel, this.#sources.extensionUri, {
			onMessage: (message) => {
				if (message.type === 'ready') this.#begin();
				else this.#onIntent(message);
			},
			onHidden: () => (this.#isReady = false),
			onClosed: () => (this.#panel = undefined),
		});
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
		this.#panel?.close();
	}

	async #show(preserveFocus: boolean): Promise<void> {
		if (this.#panel !== undefined) {
			this.#panel.reveal(preserveFocus);
			return;
		}
		const waiting = waitingTab();
		if (waiting !== undefined) await showTab(waiting, preserveFocus);
		else this.adopt(createPanel(l10n.t('ZenMux Studio'), preserveFocus));
	}

	/** The page has loaded and knows nothing. */
	#begin(): void {
		this.#isReady = true;
		this.#pictures.forget();
		this.#panel?.send({ type: 'language', bundle: { ...vscode.l10n.bundle } });
		this.#draw();
		this.#tellPrompt();
	}

	#draw(): void {
		if (!this.#isReady || this.#panel?.isVisible !== true) return;
		const { composer, jobs, replacements } = this.#sources;
		const scope = vscode.workspace.workspaceFolders?.[0]?.uri;
		const { composition, notice, promptRevision } = composer;
		const { model } = readSettings(scope);
		const state = studioState({
			composer: { composition, notice, promptRevision, model },
			jobs: jobs.all,
			replacements: replacements.all,
			language: vscode.env.language,
		});
		this.#panel.send({ type: 'state', state });
		this.#pictures.sendMissing(state, (message) => this.#panel?.send(message));
	}

	#tellPrompt(): void {
		if (!this.#isPromptWanted || !this.#isReady) return;
		this.#isPromptWanted = false;
		this.#panel?.send({ type: 'focusPrompt' });
	}
}
