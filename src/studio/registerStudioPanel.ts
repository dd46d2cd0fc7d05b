import * as vscode from 'vscode';
import type { Parts } from '../parts.ts';
import { viewType } from './viewType.ts';

/** Lets VS Code bring the panel back after a reload of the window. */
export function registerStudioPanel(load: () => Promise<Parts>): vscode.Disposable {
	return vscode.window.registerWebviewPanelSerializer(viewType, {
		deserializeWebviewPanel: async (panel) => (await load()).studio.adopt(panel),
	});
}
