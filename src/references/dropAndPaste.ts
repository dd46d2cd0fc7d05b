import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { HandedOver } from './handedOver.ts';
import type { HandedPictures } from './handedPictures.ts';
import { referenceKind } from './referenceKind.ts';
import { writtenReferences, type WrittenReferences } from './writtenReferences.ts';

type ReferenceEdit = WrittenReferences & {
	readonly yieldTo: vscode.DocumentDropOrPasteEditKind[];
};

/** Makes references of pictures that are dropped on a document, and that are pasted into it. */
export class DropAndPaste {
	readonly #pictures: HandedPictures;

	constructor(pictures: HandedPictures) {
		this.#pictures = pictures;
	}

	/** @returns `undefined` when these are no pictures, or are gone */
	async dropEdit(
		document: vscode.TextDocument,
		position: vscode.Position,
		handedOver: HandedOver,
	): Promise<vscode.DocumentDropEdit | undefined> {
		const edit = await this.#edit(document, new vscode.Range(position, position), handedOver);
		if (edit === undefined) return undefined;
		const drop = new vscode.DocumentDropEdit(edit.text, title(), referenceKind());
		drop.yieldTo = edit.yieldTo;
		if (edit.additionalEdit !== undefined) drop.additionalEdit = edit.additionalEdit;
		return drop;
	}

	/** @returns none when these are no pictures, or are gone */
	async pasteEdits(
		document: vscode.TextDocument,
		range: vscode.Range,
		handedOver: HandedOver,
	): Promise<vscode.DocumentPasteEdit[]> {
		const edit = await this.#edit(document, range, handedOver);
		if (edit === undefined) return [];
		const paste = new vscode.DocumentPasteEdit(edit.text, title(), referenceKind());
		paste.yieldTo = edit.yieldTo;
		if (edit.additionalEdit !== undefined) paste.additionalEdit = edit.additionalEdit;
		return [paste];
	}

	async #edit(
		document: vscode.TextDocument,
		range: vscode.Range,
		handedOver: HandedOver,
	): Promise<ReferenceEdit | undefined> {
		const { shown, yieldTo } = await this.#pictures.find(handedOver);
		if (shown.length === 0) return undefined;
		return { ...(await writtenReferences(document, range, shown)), yieldTo: [...yieldTo] };
	}
}

function title(): string {
	return l10n.t('Insert Picture Reference');
}
