import * as vscode from 'vscode';
import { isChecked } from './isChecked.ts';
import type { LanguageFeatures } from './languageFeatures.ts';

/** Diagnostics, code actions and hovers on links to pictures; loaded with the first document that may have some. */
export function registerLanguageFeatures(): LanguageFeatures {
	const { window, workspace } = vscode;
	let features: LanguageFeatures | undefined;
	let isOver = false;
	const load = async (): Promise<void> => {
		const { createLanguageFeatures } = await import('./languageFeatures.ts');
		if (!isOver) features = createLanguageFeatures();
	};
	const look = (): void => {
		if (!window.visibleTextEditors.some(({ document }) => isChecked(document))) return;
		waiting.dispose();
		void load();
	};
	const waiting = vscode.Disposable.from(
		window.onDidChangeVisibleTextEditors(look),
		workspace.onDidOpenTextDocument(look),
	);
	look();
	return {
		checkAgain: () => features?.checkAgain(),
		dispose: () => {
			isOver = true;
			waiting.dispose();
			features?.dispose();
		},
	};
}
