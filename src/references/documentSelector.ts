import type * as vscode from 'vscode';
import { fileEndings, languageIds } from './languages/referenceLanguage.ts';

/**
 * Documents in whose language references to pictures are known; some more, such as a `.html` file of
 * a template language: `referenceLanguage` has the last word.
 */
export const documentSelector: vscode.DocumentSelector = [
	...languageIds,
	{ pattern: `**/*.{${fileEndings.join(',')}}` },
];
