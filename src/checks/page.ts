import * as vscode from 'vscode';
import {
	referenceLanguage,
	type ReferenceLanguage,
} from '../references/languages/referenceLanguage.ts';

/** A document as it is now, open or not. */
export type Page = {
	readonly uri: vscode.Uri;
	readonly text: string;
	readonly language: ReferenceLanguage;
};

/** Bytes; longer ones were hardly written by a person. */
const mostBytes = 1 << 20;

/** A document that is open. */
export function pageOf(document: vscode.TextDocument): Page {
	const { uri, languageId } = document;
	return { uri, text: document.getText(), language: referenceLanguage(languageId, uri.path) };
}

/**
 * A document as the person sees it, with what is not saved; `undefined` when it is too long, or cannot
 * be read.
 */
export async function readPage(uri: vscode.Uri): Promise<Page | undefined> {
	const open = vscode.workspace.textDocuments.find(
		(document) => document.uri.toString() === uri.toString(),
	);
	// One that is open and was not changed may lag behind its file.
	if (open?.isDirty === true || open?.isUntitled === true) return pageOf(open);
	const { fs } = vscode.workspace;
	try {
		const { size } = await fs.stat(uri);
		if (size > mostBytes) return undefined;
		const text = new TextDecoder().decode(await fs.readFile(uri));
		return { uri, text, language: referenceLanguage(open?.languageId ?? 'plaintext', uri.path) };
	} catch {
		return undefined;
	}
}
