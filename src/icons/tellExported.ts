import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { noticeText } from '../host/noticeText.ts';
import { revealAsset } from '../assets/assetActions.ts';
import { encodedPath } from '../references/languages/encodedPath.ts';
import type { LastEditor } from '../references/lastEditor.ts';
import { linkTo } from '../references/newReference.ts';
import { referenceLanguage } from '../references/languages/referenceLanguage.ts';
import type { ExportedIcons } from './exportIcons.ts';
import { iconHtml } from './iconHtml.ts';
import { insertLines } from './insertLines.ts';
import { manifestEntries } from './webManifest.ts';
import { takeBack } from './writeFiles.ts';

type Offer = { readonly title: string; readonly run: () => Thenable<unknown> };

/** Says what an export has written, and offers what is likely wanted of it. */
export async function tellExported(exported: ExportedIcons, lastEditor: LastEditor): Promise<void> {
	const chosen = await vscode.window.showInformationMessage(
		noticeText(exportedText(exported)),
		...offersOf(exported, lastEditor),
	);
	await chosen?.run();
}

function exportedText({ folder, paths, isManifestOld, manifest }: ExportedIcons): string {
	const where = vscode.workspace.asRelativePath(folder);
	if (isManifestOld && manifest !== undefined) {
		return l10n.t(
			'The icon set is in {0}: {1} files. {2} was there already and is as it was.',
			where,
			paths.length,
			manifest,
		);
	}
	return l10n.t('The icon set is in {0}: {1} files.', where, paths.length);
}

function offersOf(exported: ExportedIcons, lastEditor: LastEditor): readonly Offer[] {
	const hasHtml = htmlFor(exported, noDocument).length > 0;
	const html: readonly Offer[] = [
		{ title: l10n.t('Insert HTML'), run: () => insertHtml(exported, lastEditor) },
		{ title: l10n.t('Copy HTML'), run: () => copy(htmlFor(exported, noDocument).join('\n')) },
	];
	const entries = { title: l10n.t('Copy Manifest Entries'), run: () => copy(manifestEntries()) };
	const isReplacing = exported.written.some(({ before }) => before !== undefined);
	return [
		...(hasHtml ? html : []),
		...(exported.isManifestOld ? [entries] : []),
		{ title: l10n.t('Open Folder'), run: () => revealAsset(exported.folder) },
		...(isReplacing ? [{ title: l10n.t('Undo'), run: () => takeBack(exported.written) }] : []),
	];
}

/** Writes the tags at the cursor of the editor that the person was in last. */
async function insertHtml(exported: ExportedIcons, lastEditor: LastEditor): Promise<void> {
	const editor = await lastEditor.show();
	if (editor !== undefined) {
		const { document } = editor;
		if (await insertLines(editor, htmlFor(exported, document))) return;
	}
	const copyHtml = l10n.t('Copy HTML');
	const answer = await vscode.window.showInformationMessage(
		l10n.t('No text document took the HTML. Open one and place the cursor, or copy the HTML.'),
		copyHtml,
	);
	if (answer === copyHtml) await copy(htmlFor(exported, noDocument).join('\n'));
}

type Document = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

/** Without a document the paths are as the workspace folder names them. */
const noDocument: Document = {
	uri: vscode.Uri.from({ scheme: 'untitled', path: 'untitled' }),
	languageId: 'html',
};

function htmlFor(
	{ folder, paths, manifest }: ExportedIcons,
	{ uri, languageId }: Document,
): readonly string[] {
	const link = (name: string): string =>
		encodedPath(linkTo(uri, vscode.Uri.joinPath(folder, name), false));
	const linkIfThere = (name: string): string | undefined =>
		paths.includes(name) ? link(name) : undefined;
	const links = {
		favicon: linkIfThere('favicon.ico'),
		touchIcon: linkIfThere('apple-touch-icon.png'),
		manifest: manifest === undefined ? undefined : link(manifest),
		card: linkIfThere('social-card.png'),
	};
	return iconHtml(links, referenceLanguage(languageId, uri.path) === 'jsx');
}

async function copy(text: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
}
