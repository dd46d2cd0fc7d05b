import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { JobAction } from '../jobs/jobAction.ts';
import { fromPanelSchema, type FromPanel, type ToPanel } from './protocol.ts';
import { studioHtml } from './studioHtml.ts';

/** The view type of the panel; VS Code restores a panel by it. */
export const viewType = 'zenmuxImages.studio';

/** What a panel tells its owner. */
export type PanelListener = {
	/** The page has loaded and knows nothing. */
	readonly onReady: () => void;
	readonly onGenerate: () => void;
	readonly onAct: (jobId: string, action: JobAction) => void;
	readonly onClosed: () => void;
};

/** Where a new panel appears: beside the editor, or in its place where there is none. */
export function createPanel(title: string): vscode.WebviewPanel {
	const isEditorOpen = vscode.window.activeTextEditor !== undefined;
	const viewColumn = isEditorOpen ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
	return vscode.window.createWebviewPanel(viewType, title, { viewColumn, preserveFocus: true });
}

/** One webview panel while it is open. Its page may be thrown away and loaded again at any time. */
export class StudioPanel {
	readonly #panel: vscode.WebviewPanel;
	#isOpen = true;

	constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, listener: PanelListener) {
		this.#panel = panel;
		panel.onDidDispose(() => {
			this.#isOpen = false;
			listener.onClosed();
		});
		panel.webview.onDidReceiveMessage((message: unknown) => {
			const parsed = v.safeParse(fromPanelSchema, message);
			if (parsed.success) tell(listener, parsed.output);
		});
		panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
		fill(panel.webview, extensionUri);
	}

	/** Whether its page is alive; a hidden page is thrown away and says `ready` when it is back. */
	get isVisible(): boolean {
		return this.#isOpen && this.#panel.visible;
	}

	send(message: ToPanel): void {
		if (this.isVisible) void this.#panel.webview.postMessage(message);
	}

	reveal(): void {
		this.#panel.reveal(undefined, true);
	}

	close(): void {
		if (this.#isOpen) this.#panel.dispose();
	}
}

function fill(webview: vscode.Webview, extensionUri: vscode.Uri): void {
	const dist = vscode.Uri.joinPath(extensionUri, 'dist');
	const media = vscode.Uri.joinPath(extensionUri, 'media');
	const address = (...path: [vscode.Uri, string]): string =>
		webview.asWebviewUri(vscode.Uri.joinPath(...path)).toString();
	webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
	webview.html = studioHtml({
		script: address(dist, 'webview.js'),
		styles: [address(media, 'studio.css')],
		codicons: address(dist, 'codicon.css'),
		cspSource: webview.cspSource,
		nonce: randomBytes(16).toString('hex'),
		language: vscode.env.language,
	});
}

function tell(listener: PanelListener, message: FromPanel): void {
	switch (message.type) {
		case 'ready':
			listener.onReady();
			return;
		case 'generate':
			listener.onGenerate();
			return;
		case 'act':
			listener.onAct(message.jobId, message.action);
	}
}
