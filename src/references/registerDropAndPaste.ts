import * as vscode from 'vscode';
import type { FurtherParts } from '../furtherParts.ts';
import { draggedJobType } from '../studio/draggedJob.ts';
import { documentSelector } from './documentSelector.ts';
import { handedFiles, handedPath, type HandedOver } from './handedOver.ts';
import { referenceKind } from './referenceKind.ts';

const filesType = 'text/uri-list';
const textType = 'text/plain';

/** Lets pictures be dropped on documents and pasted into them; all else is left to VS Code at once. */
export function registerDropAndPaste(load: () => Promise<FurtherParts>): vscode.Disposable {
	const { languages } = vscode;
	const drop: vscode.DocumentDropEditProvider = {
		provideDocumentDropEdits: async (document, position, data) => {
			const handedOver = await droppedPictures(data);
			if (handedOver === undefined) return undefined;
			const { dropAndPaste } = await load();
			return dropAndPaste.dropEdit(document, position, handedOver);
		},
	};
	const paste: vscode.DocumentPasteEditProvider = {
		provideDocumentPasteEdits: async (document, [range], data) => {
			const handedOver = await pastedPictures(data);
			if (handedOver === undefined || range === undefined) return [];
			const { dropAndPaste } = await load();
			return dropAndPaste.pasteEdits(document, range, handedOver);
		},
	};
	return vscode.Disposable.from(
		languages.registerDocumentDropEditProvider(documentSelector, drop, {
			providedDropEditKinds: [referenceKind()],
			dropMimeTypes: [draggedJobType, filesType],
		}),
		languages.registerDocumentPasteEditProvider(documentSelector, paste, {
			providedPasteEditKinds: [referenceKind()],
			pasteMimeTypes: [filesType, textType],
		}),
	);
}

async function droppedPictures(data: vscode.DataTransfer): Promise<HandedOver | undefined> {
	const id = await data.get(draggedJobType)?.asString();
	return id === undefined ? listedPictures(data) : { kind: 'job', id };
}

async function pastedPictures(data: vscode.DataTransfer): Promise<HandedOver | undefined> {
	const text = await data.get(textType)?.asString();
	return (await listedPictures(data)) ?? (text === undefined ? undefined : handedPath(text));
}

async function listedPictures(data: vscode.DataTransfer): Promise<HandedOver | undefined> {
	const list = await data.get(filesType)?.asString();
	return list === undefined ? undefined : handedFiles(list);
}
