import type * as vscode from 'vscode';
import { registerCommands } from './commands/registerCommands.ts';
import { registerHistoryView } from './history/registerHistoryView.ts';
import { registerStudioPanel } from './studio/registerStudioPanel.ts';
import type { Parts } from './parts.ts';

/**
 * Called by VS Code with the first command, to restore the panel, or to show the history. Only registers: all that the
 * extension is made of is loaded with the first thing that a person does.
 */
export function activate(context: vscode.ExtensionContext): void {
	let parts: Promise<Parts> | undefined;
	const load = (): Promise<Parts> => (parts ??= loadParts(context));
	context.subscriptions.push(
		registerCommands(load),
		registerStudioPanel(load),
		registerHistoryView(load),
	);
}

async function loadParts(context: vscode.ExtensionContext): Promise<Parts> {
	const { createParts } = await import('./parts.ts');
	return createParts(context);
}
