import * as vscode from 'vscode';
import { moved, type Anchored, type TextChange, type Typed } from './anchor.ts';

/** A place in a document that follows what is changed there, also while the document is closed. */
export class Spot {
	/** VS Code's name of the document's language. */
	readonly languageId: string;
	readonly #typed: Typed;
	#uri: vscode.Uri;
	#place: Anchored;

	/** @param typed where what is typed exactly there goes */
	constructor(document: vscode.TextDocument, offset: number, typed: Typed) {
		this.languageId = document.languageId;
		this.#uri = document.uri;
		this.#place = { text: document.getText(), anchor: offset };
		this.#typed = typed;
	}

	/** The document, wherever its file was moved to. */
	get uri(): vscode.Uri {
		return this.#uri;
	}

	isIn(document: vscode.TextDocument): boolean {
		return document.uri.toString() === this.#uri.toString();
	}

	/** The offset in the document as it is now. */
	offsetIn(document: vscode.TextDocument): number {
		const text = document.getText();
		const { length } = this.#place.text;
		if (text !== this.#place.text) this.#apply({ offset: 0, length, text });
		return this.#place.anchor;
	}

	/** Takes in what was changed in its document. */
	follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		if (document.getText() === this.#place.text) return;
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			this.#apply({ offset: rangeOffset, length: rangeLength, text });
		}
	}

	/** Takes in that a file or a folder has another name now. */
	move(from: vscode.Uri, to: vscode.Uri): void {
		const { scheme, authority, path } = this.#uri;
		if (scheme !== from.scheme || authority !== from.authority) return;
		if (path !== from.path && !path.startsWith(`${from.path}/`)) return;
		this.#uri = to.with({ path: to.path + path.slice(from.path.length) });
	}

	#apply(change: TextChange): void {
		this.#place = moved(this.#place, change, this.#typed);
	}
}
