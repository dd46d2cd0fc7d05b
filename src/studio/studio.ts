import * as vscode from 'vscode';
import type { Intent } from './protocol.ts';
import type { StudioSources, StudioWindow } from './studioWindow.ts';

/** The view type of the panel; VS Code restores a panel by it. */
export const viewType = 'zenmuxImages.studio';

/** The Studio: the panel that shows composer and jobs. Its code is loaded when it is first shown. */
export class Studio implements vscode.Disposable {
	readonly #sources: StudioSources;
	readonly #serializer: vscode.Disposable;
	readonly #intents = new vscode.EventEmitter<Intent>();
	/** Fires when the person asks for something in the panel. */
	readonly onIntent = this.#intents.event;
	#window: Promise<StudioWindow> | undefined;

	constructor(sources: StudioSources) {
		this.#sources = sources;
		this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: async (panel) => (await this.#load()).adopt(panel),
		});
	}

	/** Shows the panel, a new one where none is open; the focus stays where it is. */
	async reveal(): Promise<void> {
		await (await this.#load()).reveal();
	}

	/** Shows the panel and gives it the focus, where that was last. */
	async focus(): Promise<void> {
		await (await this.#load()).focus();
	}

	/** Shows the panel with the focus in the prompt. */
	async focusPrompt(): Promise<void> {
		await (await this.#load()).focusPrompt();
	}

	dispose(): void {
		this.#serializer.dispose();
		this.#intents.dispose();
		void this.#window?.then((window) => window.dispose());
	}

	#load(): Promise<StudioWindow> {
		this.#window ??= import('../onDemand.ts').then(
			({ StudioWindow }) => new StudioWindow(this.#sources, (intent) => this.#intents.fire(intent)),
		);
		return this.#window;
	}
}
