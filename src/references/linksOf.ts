import type * as vscode from 'vscode';
import { findPictureLinks } from './languages/findPictureLinks.ts';
import type { PictureLink } from './languages/pictureLink.ts';
import { referenceLanguage } from './languages/referenceLanguage.ts';

type Found = {
	readonly version: number;
	readonly languageId: string;
	readonly links: readonly PictureLink[];
};

/** Characters; what is longer was hardly written by a person, and is not searched at each key. */
const mostCharacters = 4 << 20;

const known = new WeakMap<vscode.TextDocument, Found>();

/** The links to local pictures in a document as it is now, in their order. */
export function linksOf(document: vscode.TextDocument): readonly PictureLink[] {
	const { version, languageId } = document;
	const before = known.get(document);
	if (before?.version === version && before.languageId === languageId) return before.links;
	const text = document.getText();
	const language = referenceLanguage(languageId, document.uri.path);
	const links = text.length > mostCharacters ? [] : findPictureLinks(text, language);
	known.set(document, { version, languageId, links });
	return links;
}
