import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ContentStore } from '../assets/contentStore.ts';
import type { Replacements } from '../assets/replacements.ts';
import type { Composer } from '../composer/composer.ts';
import type { History } from '../history/history.ts';
import type { IconSetDialog } from '../icons/iconSetDialog.ts';
import type { LanguageModel } from '../host/languageModel.ts';
import type { Log } from '../host/log.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ModelCatalogue } from '../spending/modelCatalogue.ts';
import type { Spending } from '../spending/spending.ts';
import { noteSession } from './deadTabs.ts';
import type { ArrivingPictures } from './arrivingPictures.ts';
import type { PanelConverter } from './panelConverter.ts';
import { PanelPictures } from './panelPictures.ts';
import type { Intent, ToPanel } from './protocol.ts';
import { RefusedMessages } from './refusedMessages.ts';
import { createPanel, StudioPanel } from './studioPanel.ts';
import { firstPlace, shownOf, type StudioPlace } from './shownOf.ts';
import { studioState } from './studioState.ts';
import type { StudioState } from './views.ts';
import { showTab, waitingTab } from './waitingTab.ts';

/** What the Studio shows. */
export type StudioSources = {
	readonly extensionUri: vscode.Uri;
	readonly workspaceState: vscode.Memento;
	readonly composer: Composer;
	readonly jobs: Jobs;
	readonly arriving: ArrivingPictures;
	readonly store: ContentStore;
	readonly replacements: Replacements;
	readonly history: History;
	readonly catalogue: ModelCatalogue;
	readonly spending: Spending;
	readonly languageModel: LanguageModel;
	readonly converter: PanelConverter;
	readonly iconSetDialog: IconSetDialog;
	readonly log: Log;
};

/** The Studio: draws composer and jobs in one panel, while it is open, and passes on what is asked for. */
export class Studio implements vscode.Disposable {
	readonly #sources: StudioSources;
	readonly #disposables: readonly vscode.Disposable[];
	readonly #intents = new vscode.EventEmitter<Intent>();
	/** Fires when the person asks for something in the panel. */
	readonly onIntent = this.#intents.event;
	readonly #pictures: PanelPictures;
	#panel: StudioPanel | undefined;
	/** Whether the page has loaded and was told everything. */
	#isReady = false;
	/** What the page is to move to as soon as it is there. */
	#wanted: ToPanel | undefined;
	#place: StudioPlace = firstPlace;
	/** What draws when all that happens now has happened. */
	#soon: NodeJS.Immediate | undefined;

	constructor(sources: StudioSources) {
		this.#sources = sources;
		this.#pictures = new PanelPictures(sources);
		const draw = (): void => this.#drawSoon();
		this.#disposables = [
			new vscode.Disposable(sources.jobs.onDidChange(draw)),
			new vscode.Disposable(sources.composer.onDidChange(draw)),
			new vscode.Disposable(sources.converter.onDidChange(draw)),
			new vscode.Disposable(sources.iconSetDialog.onDidChange(draw)),
			sources.replacements.onDidChange(draw),
			new vscode.Disposable(sources.history.onDidChange(draw)),
			sources.catalogue.onDidChange(draw),
			sources.spending.onDidChange(draw),
			sources.languageModel.onDidChange(draw),
			vscode.workspace.onDidChangeConfiguration(
				(event) => event.affectsConfiguration('zenmuxImages') && draw(),
			),
			// More settings count then; VS Code tells of those a moment before.
			vscode.workspace.onDidGrantWorkspaceTrust(draw),
		];
	}

	/** Whether the panel is on screen. */
	get isVisible(): boolean {
		return this.#panel?.isVisible === true;
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
		this.show({ tab: 'create' });
		await this.#showAnd({ type: 'focusPrompt' });
	}

	/** Shows the panel with the painter open on the first reference. */
	async openPainter(referenceId: string): Promise<void> {
		this.show({ tab: 'create' });
		await this.#showAnd({ type: 'openPainter', referenceId });
	}

	/** Shows the panel with this job in view, and the focus on it. */
	async showJob(jobId: string): Promise<void> {
		this.show({ tab: 'create' });
		await this.#showAnd({ type: 'showJob', jobId });
	}

	/** Shows the panel with the crop of this job's picture to be adjusted. */
	async adjustCrop(jobId: string): Promise<void> {
		this.show({ tab: 'create' });
		await this.#showAnd({ type: 'adjustCrop', jobId });
	}

	/** Shows another part of the panel, or of the history. */
	show(place: Partial<StudioPlace>): void {
		this.#place = { ...this.#place, ...place };
		this.#drawSoon();
	}

	/** Takes over a panel that VS Code brings back; the one that is open goes. */
	adopt(panel: vscode.WebviewPanel): void {
		this.#panel?.close();
		this.#end();
		noteSession(this.#sources.workspaceState);
		const refused = new RefusedMessages((line) => this.#sources.log.info(line));
		const start = { bundle: { ...vscode.l10n.bundle }, state: this.#state() };
		this.#panel = new StudioPanel(panel, this.#sources.extensionUri, start, {
			onMessage: (message) => {
				if (message.type === 'ready') this.#begin();
				else this.#intents.fire(message);
			},
			onRefused: (problem) => refused.note(problem),
			onHidden: () => this.#end(),
			onClosed: () => {
				this.#end();
				this.#panel = undefined;
			},
		});
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
		clearImmediate(this.#soon);
		this.#intents.dispose();
		this.#panel?.close();
	}

	async #showAnd(wanted: ToPanel): Promise<void> {
		this.#wanted = wanted;
		await this.#show(false);
		this.#drawSoon();
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

	/** The page has loaded; what it knows may be of the past. */
	#begin(): void {
		this.#isReady = true;
		this.#pictures.forget();
		this.#sources.arriving.begin((message) => this.#panel?.send(message));
		this.#draw();
		// What the page waits for is on its way first.
		setImmediate(() => this.#ask());
	}

	/** The page is thrown away. */
	#end(): void {
		this.#isReady = false;
		this.#sources.arriving.end();
	}

	/** What changes all the time is asked for when a person sees it. */
	#ask(): void {
		const { catalogue, spending, languageModel, log } = this.#sources;
		languageModel.watch();
		void catalogue.load();
		void spending.read().catch((error: unknown) => log.error(error));
	}

	/** Much changes in one moment: the page is told of all that at once. */
	#drawSoon(): void {
		this.#soon ??= setImmediate(() => this.#draw());
	}

	#draw(): void {
		clearImmediate(this.#soon);
		this.#soon = undefined;
		if (!this.#isReady || this.#panel?.isVisible !== true) return;
		const state = this.#state();
		this.#panel.send({ type: 'state', state });
		this.#pictures.sendMissing(state, (message) => this.#panel?.send(message));
		this.#tellWanted();
	}

	#state(): StudioState {
		return studioState(shownOf(this.#sources, this.#place));
	}

	#tellWanted(): void {
		if (this.#wanted === undefined) return;
		this.#panel?.send(this.#wanted);
		this.#wanted = undefined;
	}
}
