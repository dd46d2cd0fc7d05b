import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import { referenceRoot } from './referenceRoot.ts';

/** A path that no picture can be saved at; the message says why and what to do. */
export class NamedFileError extends Error {
	override readonly name = 'NamedFileError';
}

/**
 * The file that a person names in a document: from the workspace folder; with `./` or `../` from the
 * document's own; with a leading slash from the root that links begin from.
 * @throws NamedFileError when it is outside the workspace folder, or no picture that can be made
 */
export function namedFile(
	written: string,
	document: vscode.Uri,
	folder: vscode.Uri | undefined,
): vscode.Uri {
	if (folder === undefined) {
		throw new NamedFileError(
			l10n.t(
				'No folder is open that {0} could be saved in. Open one, or leave the path out.',
				written,
			),
		);
	}
	const path = written.replaceAll('\\', '/');
	const file = vscode.Uri.joinPath(baseOf(path, document, folder), path);
	if (/^[a-z]+:/i.test(path) || !file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) {
		throw new NamedFileError(
			l10n.t(
				'{0} is outside the workspace folder. Name a file inside it, such as assets/hero.png.',
				written,
			),
		);
	}
	if (formatOfName(file.path) === undefined) {
		throw new NamedFileError(
			l10n.t(
				'{0} is no PNG, JPEG or WebP file by its name. Name one of these, such as assets/hero.png.',
				written,
			),
		);
	}
	return file;
}

function baseOf(path: string, document: vscode.Uri, folder: vscode.Uri): vscode.Uri {
	if (path.startsWith('/')) return referenceRoot(folder) ?? folder;
	const isBeside = /^\.\.?\//.test(path) && document.scheme !== 'untitled';
	return isBeside ? vscode.Uri.joinPath(document, '..') : folder;
}
