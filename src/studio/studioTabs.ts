import * as vscode from 'vscode';
import { viewType } from './viewType.ts';

/** The tabs of panels, also of those that VS Code has not given to this extension host. */
export function studioTabs(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isStudio);
}

/** VS Code puts a prefix of its own before the view type. */
function isStudio({ input }: vscode.Tab): boolean {
	return input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType);
}
