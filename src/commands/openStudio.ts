import * as vscode from 'vscode';
import type { Studio } from '../studio/studio.ts';

/** *Open Studio*: shows the panel with the jobs of this window. */
export function registerOpenStudio(studio: Studio): vscode.Disposable {
	return vscode.commands.registerCommand('zenmuxImages.openStudio', () => studio.reveal());
}
