import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { documentSelector } from './documentSelector.ts';
import { MissingPictures } from './missingPictures.ts';
import { pictureActions } from './pictureActions.ts';
import { pictureHover } from './pictureHover.ts';

/** What looks at the links of documents while it lives. */
export type LanguageFeatures = {
	readonly dispose: () => void;
	/** Looks again which pictures are there: VS Code may not tell of a file in folders made with it. */
	readonly checkAgain: () => void;
};

/** Begins to look at the links of documents. */
export function createLanguageFeatures(): LanguageFeatures {
	l10n.config({ contents: vscode.l10n.bundle ?? {} });
	const { languages, CodeActionKind } = vscode;
	const missing = new MissingPictures();
	const all = vscode.Disposable.from(
		missing,
		languages.registerCodeActionsProvider(documentSelector, pictureActions, {
			providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite],
		}),
		languages.registerHoverProvider(documentSelector, pictureHover),
	);
	return { checkAgain: () => missing.checkAgain(), dispose: () => void all.dispose() };
}
