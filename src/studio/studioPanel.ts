import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { FromPanel, PageStart, ToPanel } from './protocol.ts';
import { readMessage } from './readMessage.ts';
import { viewType } from './viewType.ts';
import { studioHtml } from './studioHtml.ts';

/** What a panel tells its owner. */
export type PanelListener = {
	readonly onMessage: (message: FromPanel) => void;
	/** It said something that it may not say. @param problem for the log */
	readonly onRefused: (problem: string) => void;
	/** The page is thrown away; it says `ready` when it is back. */
	readonly onHidden: () => void;
	readonly onClosed: () => void;
};

/** Where a new panel appears: beside the editor, or in its place where there is none. */
export function createPanel(title: string, preserveFocus: boolean): vscode.WebviewPanel {
	const isEditorOpen = vscode.window.activeTextEditor !== undefined;
	const viewColumn = isEditorOpen ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
	return vscode.window.createWebviewPanel(viewType, title, { viewColumn, preserveFocus });
}

/** What the page holds of what it shows, as long as nobody tells it more. */
type StartOfPage = Omit<PageStart, 'id'>;

/** One webview panel while it is open. Its page may be thrown away and loaded again at any time. */
export class StudioPanel {
	readonly #panel: vscode.WebviewPanel;
	#isOpen = true;

	constructor(
		panel: vscode.WebviewPanel,
		extensionUri: vscode.Uri,
		start: StartOfPage,
		listener: PanelListener,
	) {
		this.#panel = panel;
		panel.onDidDispose(() => {
			this.#isOpen = false;
			listener.onClosed();
		});
		panel.onDidChangeViewState(() => {
			if (!panel.visible) listener.onHidden();
		});
		panel.webview.onDidReceiveMessage((message: unknown) => {
			const read = readMessage(message);
			if (read.isTaken) listener.onMessage(read.message);
			else listener.onRefused(read.problem);
		});
		panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
		fill(panel.webview, extensionUri, start);
	}

	/** Whether its page is alive; a hidden page is thrown away and says `ready` when it is back. */
	get isVisible(): boolean {
		return this.#isOpen && this.#panel.visible;
	}

	send(message: ToPanel): void {
		if (this.isVisible) void this.#panel.webview.postMessage(message);
	}

	reveal(preserveFocus: boolean): void {
		this.#panel.reveal(undefined, preserveFocus);
	}

	close(): void {
		if (this.#isOpen) this.#panel.dispose();
	}
}

function fill(webview: vscode.Webview, extensionUri: vscode.Uri, start: StartOfPage): void {
	const panel = vscode.Uri.joinPath(extensionUri, 'dist', 'panel');
	const addressOf = (name: string): string =>
		webview.asWebviewUri(vscode.Uri.joinPath(panel, name)).toString();
	webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [panel] };
	webview.html = studioHtml({
		script: addressOf('webview.js'),
		style: readFileSync(vscode.Uri.joinPath(panel, 'panel.css').fsPath, 'utf8'),
		codicons: addressOf('codicon.css'),
		start: { ...start, id: randomUUID() },
		cspSource: webview.cspSource,
		nonce: randomBytes(16).toString('hex'),
		language: vscode.env.language,
	});
}
