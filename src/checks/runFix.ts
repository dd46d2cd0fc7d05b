import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from '../host/noticeText.ts';
import { trashAsset } from '../assets/assetActions.ts';
import { formatOfName } from '../assets/assetName.ts';
import { bringBack } from '../assets/bringBack.ts';
import { checkPlace } from '../assets/checkPlace.ts';
import type { Replacements } from '../assets/replacements.ts';
import { beginWithFiles } from '../composer/addReferences.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { ReferenceError } from '../composer/readReference.ts';
import { fileName } from '../jobs/job.ts';
import type { ShapePicture } from '../jobs/ports.ts';
import { centre } from '../jobs/target.ts';
import { findPictureLinks } from '../references/languages/findPictureLinks.ts';
import { looseReference } from '../references/insertReference.ts';
import { sameLink } from '../references/sameLink.ts';
import type { Studio } from '../studio/studio.ts';
import type { Fix } from './fix.ts';
import { sides } from './findingText.ts';
import { pageOf } from './page.ts';
import { renamePicture } from './renamePicture.ts';
import { sayEdits } from './sayEdits.ts';

/** What fixes need. */
export type FixTools = ComposerTools & {
	readonly studio: Pick<Studio, 'focusPrompt'>;
	readonly replacements: Replacements;
	readonly shape: ShapePicture;
};

/** Percent; more than a careful person sees. */
const jpegQuality = 90;

/**
 * Does what a fix says. Old bytes are kept, and can be brought back in the Studio.
 * @returns whether a file or document is another one now
 * @throws ReferenceError and other errors for people
 */
export async function runFix(tools: FixTools, fix: Fix, signal: AbortSignal): Promise<boolean> {
	switch (fix.kind) {
		case 'rename':
			await renamePicture(uriOf(fix.picture), fix.name, signal);
			return true;
		case 'scale':
			await scale(tools, fix);
			return true;
		case 'say':
			await say(fix);
			return true;
		case 'makeTransparent':
			await beginWithFiles(tools, [uriOf(fix.picture)], {
				prompt: l10n.t('Make the background transparent. Change nothing else.'),
				parameters: { background: 'transparent', outputFormat: 'png' },
			});
			await tools.studio.focusPrompt();
			return false;
		case 'trash':
			return trash(uriOf(fix.picture));
		case 'copyReference':
			await copyReference(uriOf(fix.picture));
			return false;
	}
}

async function scale(
	{ shape, replacements, log }: FixTools,
	{ picture, size }: Fix & { readonly kind: 'scale' },
): Promise<void> {
	const file = uriOf(picture);
	const name = fileName(picture);
	const format = formatOfName(name);
	if (format === undefined) throw new ReferenceError(l10n.t('{0} cannot be scaled here.', name));
	const bytes = new Uint8Array(await vscode.workspace.fs.readFile(file));
	const made = await shape({ size, focus: centre, format, quality: jpegQuality }, bytes);
	if (made.bytes === bytes) return;
	const { id } = await replacements.replace(file, made.bytes, false);
	void offerUndo(
		l10n.t('{0} has {1} now. Its old bytes are kept.', name, sides(size)),
		async () => {
			await bringBack(replacements, id).catch((error: unknown) => log.error(error));
		},
	);
}

async function offerUndo(text: string, undo: () => Promise<void>): Promise<void> {
	const label = l10n.t('Undo');
	if ((await vscode.window.showInformationMessage(noticeText(text), label)) === label) await undo();
}

async function say({ at, size }: Fix & { readonly kind: 'say' }): Promise<void> {
	await checkPlace(uriOf(at.document));
	const document = await vscode.workspace.openTextDocument(uriOf(at.document));
	const { text, language } = pageOf(document);
	const link = sameLink(findPictureLinks(text, language), at);
	const changes = link && sayEdits(text, link, size);
	if (changes === undefined) {
		throw new ReferenceError(
			l10n.t('{0} was changed since. Check the pictures again.', fileName(at.document)),
		);
	}
	const edit = new vscode.WorkspaceEdit();
	for (const change of changes) {
		const range = new vscode.Range(
			document.positionAt(change.start),
			document.positionAt(change.end),
		);
		edit.replace(document.uri, range, change.text);
	}
	await vscode.workspace.applyEdit(edit);
}

/** @returns whether the file is gone */
async function trash(file: vscode.Uri): Promise<boolean> {
	await checkPlace(vscode.Uri.joinPath(file, '..'));
	const yes = l10n.t('Move to Trash');
	const answer = await vscode.window.showWarningMessage(
		l10n.t('Move {0} to the trash?', vscode.workspace.asRelativePath(file)),
		{
			modal: true,
			detail: l10n.t(
				'No file of the workspace names it; a program may build its name all the same.',
			),
		},
		yes,
	);
	return answer === yes && (await trashAsset(file));
}

/** As it would stand in the document that is in front; without one, the path. */
async function copyReference(asset: vscode.Uri): Promise<void> {
	const document = vscode.window.activeTextEditor?.document;
	const text =
		document === undefined
			? vscode.workspace.asRelativePath(asset)
			: await looseReference(document, { asset, alt: '' });
	await vscode.env.clipboard.writeText(text);
}

function uriOf(uri: string): vscode.Uri {
	return vscode.Uri.parse(uri, true);
}
