import type * as vscode from 'vscode';
import { registerChecks } from './checks/registerChecks.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { registerHistoryView } from './history/registerHistoryView.ts';
import { resumeAtStart } from './host/resumeAtStart.ts';
import { registerRecipes } from './recipes/registerRecipes.ts';
import { registerLanguageFeatures } from './references/registerLanguageFeatures.ts';
import { registerDropAndPaste } from './references/registerDropAndPaste.ts';
import { registerStudioPanel } from './studio/registerStudioPanel.ts';
import { registerTools } from './tools/registerTools.ts';
import type { FurtherParts } from './furtherParts.ts';
import type { Parts } from './parts.ts';

let parts: Promise<Parts> | undefined;

/**
 * Called by VS Code once it has started, or to restore the panel. Only registers: all that the
 * extension is made of is loaded with the first thing that a person does.
 */
export function activate(context: vscode.ExtensionContext): void {
	const features = registerLanguageFeatures();
	const load = (): Promise<Parts> => (parts ??= loadParts(context, features.checkAgain));
	const loadFurther = async (): Promise<FurtherParts> => (await load()).further();
	context.subscriptions.push(
		registerCommands(load, loadFurther),
		registerStudioPanel(load, context.workspaceState),
		registerHistoryView(load),
		registerDropAndPaste(loadFurther),
		features,
		registerTools(loadFurther),
		registerRecipes(loadFurther),
		registerChecks(loadFurther),
	);
	resumeAtStart(context.workspaceState, load);
}

/** VS Code closes, and waits some seconds for this: a picture that is being saved gets its file. */
export async function deactivate(): Promise<void> {
	await (await parts)?.jobs.settled();
}

async function loadParts(context: vscode.ExtensionContext, checkLinks: () => void): Promise<Parts> {
	const { createParts } = await import('./parts.ts');
	return createParts(context, checkLinks);
}
