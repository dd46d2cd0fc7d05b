import * as vscode from 'vscode';
import type { Parts } from '../parts.ts';
import { deadTabs } from './deadTabs.ts';
import { viewType } from './viewType.ts';

/**
 * Lets VS Code bring the panel back after a reload of the window, and brings it back after a restart
 * of the extension host.
 */
export function registerStudioPanel(
	load: () => Promise<Parts>,
	workspaceState: vscode.Memento,
): vscode.Disposable {
	const dead = deadTabs(workspaceState);
	if (dead.length > 0) void replace(dead, load);
	return vscode.window.registerWebviewPanelSerializer(viewType, {
		deserializeWebviewPanel: async (panel) => (await load()).studio.adopt(panel),
	});
}

/** Opens a panel in the place of dead ones, when one of them is on screen. */
async function replace(dead: readonly vscode.Tab[], load: () => Promise<Parts>): Promise<void> {
	const isOnScreen = dead.some(({ isActive }) => isActive);
	await vscode.window.tabGroups.close(dead, true);
	if (isOnScreen) await (await load()).studio.reveal();
}
