import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import type { LinkedPicture } from './linkedPictures.ts';

/** What the command *Generate Missing Image* is given: the URI of the document, and where the link stood. */
export const missingLinkSchema = v.object({
	document: v.string(),
	written: v.string(),
	start: v.number(),
});
export type MissingLink = Readonly<v.InferOutput<typeof missingLinkSchema>>;

/** The link of a missing picture, for the command that makes it. */
export function missingLink(document: vscode.TextDocument, { link }: LinkedPicture): MissingLink {
	return { document: document.uri.toString(), written: link.written, start: link.start };
}

/** Whether the picture can be made: it is to be in the workspace, and of a type that ZenMux makes. */
export function canGenerate({ file, isThere }: LinkedPicture): boolean {
	const isInside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
	return !isThere && isInside && formatOfName(file.path) !== undefined;
}

/** What the quick fix says. */
export function generateTitle({ file }: LinkedPicture): string {
	return l10n.t('Generate "{0}" with ZenMux', vscode.workspace.asRelativePath(file));
}
