import * as vscode from 'vscode';
import { newReference, pageOf, type ShownPicture } from './newReference.ts';
import { referenceLanguage } from './languages/referenceLanguage.ts';
import { writtenReference, type ReferencePlace, type Written } from './writtenReference.ts';

/** Where a reference goes in a document as it is at the moment. */
export type OffsetIn = (document: vscode.TextDocument) => number;

/**
 * Writes the reference to a picture into a document, which may be on screen or not, as one step of
 * undo.
 * @returns whether the document took it
 * @throws when document or picture cannot be read
 */
export async function insertReference(
	uri: vscode.Uri,
	offsetIn: OffsetIn,
	place: ReferencePlace,
	shown: ShownPicture,
): Promise<boolean> {
	for (;;) {
		const document = await vscode.workspace.openTextDocument(uri);
		const picture = await newReference(uri, pageOf(document), shown);
		const { version } = document;
		const written = writtenReference(picture, pageOf(document), offsetIn(document), place);
		const inserted = [written.importLine, written.reference].filter((one) => one !== undefined);
		const edit = new vscode.WorkspaceEdit();
		const edits = inserted.map((one) => textEdit(document, one));
		edit.set(document.uri, edits);
		if (await vscode.workspace.applyEdit(edit)) return true;
		// It may have been refused for what was typed at this moment: the places are others then.
		if (document.version === version && !document.isClosed) return false;
	}
}

/** An insertion as VS Code takes it. */
export function textEdit(document: vscode.TextDocument, { at, text }: Written): vscode.TextEdit {
	return vscode.TextEdit.insert(document.positionAt(at), text);
}

/**
 * The reference as it stands in such a document by itself.
 * @throws vscode.FileSystemError when the picture is gone
 */
export async function looseReference(
	{ uri, languageId }: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
	shown: ShownPicture,
): Promise<string> {
	const language = referenceLanguage(languageId, uri.path);
	const page = { text: '', language, lineEnd: '\n', isImporting: false };
	const picture = await newReference(uri, page, shown);
	return writtenReference(picture, page, 0, 'inline').reference.text;
}
