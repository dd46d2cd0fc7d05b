import * as vscode from 'vscode';
import { readSettings } from '../host/settings.ts';
import { readShape } from '../pictures/format.ts';
import { relativeLink } from './languages/linkPath.ts';
import type { NewReference } from './languages/reference.ts';
import { referenceLanguage } from './languages/referenceLanguage.ts';
import { referenceRoot } from './referenceRoot.ts';
import { isImported, type Page } from './writtenReference.ts';

/** A picture file and what it shows. */
export type ShownPicture = { readonly asset: vscode.Uri; readonly alt: string };

/** The document as references are written into it. */
export function pageOf(document: vscode.TextDocument): Page {
	const { uri, languageId, eol } = document;
	return {
		text: document.getText(),
		language: referenceLanguage(languageId, uri.path),
		lineEnd: eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
		isImporting: readSettings(uri)['references.jsx'] === 'import',
	};
}

/**
 * What is written of a picture into a document: its path as the document names it, and its size.
 * @throws vscode.FileSystemError when the file is gone
 */
export async function newReference(
	document: vscode.Uri,
	page: Page,
	{ asset, alt }: ShownPicture,
): Promise<NewReference> {
	const shape = readShape(await vscode.workspace.fs.readFile(asset));
	return {
		path: linkTo(document, asset, isImported(page)),
		alt,
		width: shape?.width,
		height: shape?.height,
	};
}

/**
 * The path of a file as a document names it, not encoded.
 * @param isImport a bundler finds an imported file by its place on the disk, whatever serves the
 * others
 */
export function linkTo(document: vscode.Uri, asset: vscode.Uri, isImport: boolean): string {
	const place = placeOf(document, asset);
	if (place?.scheme !== asset.scheme || place.authority !== asset.authority) {
		return asset.toString();
	}
	const folder = vscode.workspace.getWorkspaceFolder(place)?.uri;
	const root = isImport || folder === undefined ? undefined : referenceRoot(folder);
	return relativeLink(place.path, asset.path, root?.path);
}

/** Where the document lies, or will most likely be saved: then in the picture's workspace folder. */
function placeOf(document: vscode.Uri, asset: vscode.Uri): vscode.Uri | undefined {
	const notebook = vscode.workspace.notebookDocuments.find((one) =>
		one.getCells().some((cell) => cell.document.uri.toString() === document.toString()),
	);
	if (notebook !== undefined) return notebook.uri;
	if (document.scheme !== 'untitled') return document;
	if (document.path.startsWith('/')) return asset.with({ path: document.path });
	const folder = vscode.workspace.getWorkspaceFolder(asset)?.uri;
	return folder && vscode.Uri.joinPath(folder, 'untitled');
}
