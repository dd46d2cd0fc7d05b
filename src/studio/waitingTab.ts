import * as vscode from 'vscode';
import { studioTabs } from './studioTabs.ts';

const groups = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/**
 * The tab of a panel from before a reload that was not shown since: VS Code gives the panel back,
 * with what its page kept, when the tab is shown.
 */
export function waitingTab(): vscode.Tab | undefined {
	return studioTabs().find(({ isActive }) => !isActive);
}

/** Shows a tab; VS Code has no API for that, only commands, and they work where the focus is. */
export async function showTab(tab: vscode.Tab, preserveFocus: boolean): Promise<void> {
	const focused = vscode.window.tabGroups.activeTabGroup;
	const isElsewhere = tab.group !== focused;
	if (isElsewhere) await focusGroup(tab.group);
	const index = tab.group.tabs.indexOf(tab);
	await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', index);
	if (isElsewhere && preserveFocus) await focusGroup(focused);
}

async function focusGroup({ viewColumn }: vscode.TabGroup): Promise<void> {
	const group = groups[viewColumn - 1] ?? 'Last';
	await vscode.commands.executeCommand(`workbench.action.focus${group}EditorGroup`);
}
