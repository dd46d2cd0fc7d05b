import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CompleteStep } from '../host/walkthrough.ts';
import { fileName, promptOf, type Job } from '../jobs/job.ts';
import { altText } from './altText.ts';
import { insertReference } from './insertReference.ts';
import type { LastEditor } from './lastEditor.ts';
import { tellNotInserted } from './tellNotInserted.ts';

type InsertTools = { readonly lastEditor: LastEditor; readonly completeStep: CompleteStep };

/**
 * *Insert into Editor*: writes the reference to a saved picture at the cursor of the editor that the
 * person was in last; says so, and offers to copy it, where there is none.
 * @throws vscode.FileSystemError when the picture is gone
 */
export async function insertIntoEditor(
	{ lastEditor, completeStep }: InsertTools,
	job: Job,
): Promise<void> {
	if (job.progress.status !== 'saved') return;
	const shown = {
		asset: vscode.Uri.parse(job.progress.asset, true),
		alt: altText(promptOf(job)),
	};
	const editor = await lastEditor.show();
	if (editor === undefined) return tellNotInserted(noDocument, shown, noEditorText());
	const { document } = editor;
	const atCursor = (): number => document.offsetAt(editor.selection.active);
	if (await insertReference(document.uri, atCursor, 'inline', shown)) completeStep('insert');
	else await tellNotInserted(document, shown, refusedText(document.uri));
}

/** Without a document the path is as the workspace folder names it. */
const noDocument = {
	uri: vscode.Uri.from({ scheme: 'untitled', path: 'untitled' }),
	languageId: 'plaintext',
};

function noEditorText(): string {
	return l10n.t(
		'No text document is open that the picture could be inserted into. Open one and place the cursor, or copy the reference.',
	);
}

function refusedText(document: vscode.Uri): string {
	return l10n.t('The reference could not be written into {0}.', fileName(document.toString()));
}
