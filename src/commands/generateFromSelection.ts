import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from '../host/noticeText.ts';
import { sendPicture } from '../composer/sendPicture.ts';
import { reportRefusal } from '../host/reportRefusal.ts';
import { readSettings } from '../host/settings.ts';
import type { Composition } from '../jobs/composition.ts';
import type { Progress } from '../jobs/job.ts';
import type { Started } from '../jobs/jobs.ts';
import { onceAtATime } from '../jobs/onceAtATime.ts';
import { askedInComment, type AskedPicture } from '../references/askedInComment.ts';
import { imageWords, type ImageWords } from '../references/imageComment.ts';
import { namedFile, NamedFileError } from '../references/namedFile.ts';
import { Spot } from '../references/spot.ts';
import { wordedComposition } from '../references/wordedComposition.ts';
import { folderOf, writableEditor, type DocumentTools } from './writableEditor.ts';

/**
 * *Generate Image from Selection*: the picture that the selected text, or the comment at the cursor,
 * asks for; its reference is inserted on a line of its own below.
 * @returns resolves when the job has ended; `undefined` when nothing was sent, also because the same is
 * being made there
 */
export function generateFromSelection(tools: DocumentTools): () => Promise<Progress | undefined> {
	/** A key that is held down asks for the same again and again. */
	const once = onceAtATime();
	return async () => {
		const editor = await writableEditor();
		if (editor === undefined) return undefined;
		const { document } = editor;
		const asked = askedIn(editor);
		if (asked === undefined || asked.words.prompt === '') {
			void vscode.window.showInformationMessage(
				l10n.t(
					'Select the words that describe a picture, or place the cursor in a comment such as “image: a paper plane icon, 512x512, transparent”.',
				),
			);
			return undefined;
		}
		const below = document.offsetAt(document.lineAt(asked.lastLine).range.end);
		const spot = new Spot(document, below, 'after');
		const send = (): Promise<Started | undefined> => sendWords(tools, asked.words, document);
		const name = JSON.stringify([document.uri, asked]);
		const job = await once(name, () => tools.insertions.insert(spot, 'ownLine', send));
		return job?.progress;
	};
}

function askedIn({ document, selection }: vscode.TextEditor): AskedPicture | undefined {
	const { start, end } = selection;
	if (selection.isEmpty) return askedInComment(document.getText().split(/\r?\n/), end.line);
	const isWholeLine = end.character === 0 && end.line > start.line;
	const lastLine = isWholeLine ? end.line - 1 : end.line;
	return { words: imageWords(document.getText(selection)), lastLine };
}

async function sendWords(
	tools: DocumentTools,
	words: ImageWords,
	document: vscode.TextDocument,
): Promise<Started | undefined> {
	const folder = await folderOf(document);
	if (folder === 'dismissed') return undefined;
	const composition = compositionOf(words, document.uri, folder?.uri);
	if (composition instanceof NamedFileError) {
		void vscode.window.showWarningMessage(noticeText(composition.message));
		return undefined;
	}
	const sent = await sendPicture(tools, composition, folder?.uri);
	if (sent.kind === 'refused') reportRefusal(sent.message);
	return sent.kind === 'sent' ? sent.jobs[0] : undefined;
}

function compositionOf(
	words: ImageWords,
	document: vscode.Uri,
	folder: vscode.Uri | undefined,
): Composition | NamedFileError {
	try {
		const file = words.path === undefined ? undefined : namedFile(words.path, document, folder);
		return wordedComposition(words, file?.toString(), readSettings(folder).model);
	} catch (error) {
		if (error instanceof NamedFileError) return error;
		throw error;
	}
}
