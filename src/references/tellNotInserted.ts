import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from '../host/noticeText.ts';
import { looseReference } from './insertReference.ts';
import type { ShownPicture } from './newReference.ts';

/** Says that a picture is there and its reference is not, and offers to copy that. */
export async function tellNotInserted(
	document: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
	shown: ShownPicture,
	why: string,
): Promise<void> {
	const copy = l10n.t('Copy Reference');
	if ((await vscode.window.showInformationMessage(noticeText(why), copy)) !== copy) return;
	await vscode.env.clipboard.writeText(await looseReference(document, shown));
}
