import * as vscode from 'vscode';
import { isChecked } from '../references/isChecked.ts';

/** Loads the extension when a document comes on screen whose pictures are to be checked; off as shipped. */
export function registerChecks(load: () => Promise<unknown>): vscode.Disposable {
	const { window, workspace } = vscode;
	const look = (): void => {
		if (!window.visibleTextEditors.some(({ document }) => isWanted(document))) return;
		waiting.dispose();
		void load();
	};
	const waiting = vscode.Disposable.from(
		window.onDidChangeVisibleTextEditors(look),
		workspace.onDidChangeConfiguration(look),
	);
	look();
	return waiting;
}

/** The setting alone is read here: what reads all of them is loaded later. */
function isWanted(document: vscode.TextDocument): boolean {
	const configuration = vscode.workspace.getConfiguration('zenmuxImages', document.uri);
	return configuration.get('checkPictures') === true && isChecked(document);
}
