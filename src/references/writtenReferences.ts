import * as vscode from 'vscode';
import { changed } from './anchor.ts';
import { textEdit } from './insertReference.ts';
import { newReference, pageOf, type ShownPicture } from './newReference.ts';
import { writtenReference, type Written } from './writtenReference.ts';

/** References to pictures that take the place of a range, and the imports that they need. */
export type WrittenReferences = {
	readonly text: string;
	readonly additionalEdit: vscode.WorkspaceEdit | undefined;
};

/**
 * References to pictures, one a line.
 * @throws vscode.FileSystemError when a picture is gone
 */
export async function writtenReferences(
	document: vscode.TextDocument,
	range: vscode.Range,
	shown: readonly ShownPicture[],
): Promise<WrittenReferences> {
	const page = pageOf(document);
	const start = document.offsetAt(range.start);
	const length = document.offsetAt(range.end) - start;
	const imports: Written[] = [];
	const references: string[] = [];
	let text = changed(page.text, { offset: start, length, text: '' });
	let added = 0;
	for (const one of shown) {
		const picture = await newReference(document.uri, page, one);
		const written = writtenReference(picture, { ...page, text }, start + added, 'inline');
		references.push(written.reference.text);
		if (written.importLine === undefined) continue;
		const { at, text: line } = written.importLine;
		imports.push({ at: at - added, text: line });
		// The next picture needs a name of its own, and a line below this one.
		text = changed(text, { offset: at, length: 0, text: line });
		added += line.length;
	}
	return { text: references.join(page.lineEnd), additionalEdit: importEdit(document, imports) };
}

/** Imports stand above what they are for: what is replaced there does not move them. */
function importEdit(
	document: vscode.TextDocument,
	imports: readonly Written[],
): vscode.WorkspaceEdit | undefined {
	if (imports.length === 0) return undefined;
	const edit = new vscode.WorkspaceEdit();
	const edits = imports.map((line) => textEdit(document, line));
	edit.set(document.uri, edits);
	return edit;
}
