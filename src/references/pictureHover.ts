import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import { readSettings } from '../host/settings.ts';
import { fileName } from '../jobs/job.ts';
import { oneLine } from '../jobs/oneLine.ts';
import { byteSize } from '../pictures/byteSize.ts';
import { sizeText } from '../pictures/size.ts';
import { existingFiles } from './existingFiles.ts';
import { linkedPictures, type LinkedPicture } from './linkedPictures.ts';
import { markdownText } from './markdownText.ts';
import { canGenerate, generateTitle, missingLink } from './missingLink.ts';
import { missingSentence } from './missingPictures.ts';
import { pictureFacts, type PictureFacts } from './pictureFacts.ts';
import { referenceLanguage } from './languages/referenceLanguage.ts';
import { thumbnail } from './thumbnail.ts';
import { wantedPicture } from './wantedPicture.ts';

/** What a picture's link says when the pointer rests on it. */
export const pictureHover: vscode.HoverProvider = {
	async provideHover(document, position) {
		if (!readSettings(document.uri)['references.hover']) return undefined;
		const at = new vscode.Range(position, position);
		const [picture] = await linkedPictures(document, at);
		if (picture === undefined) return undefined;
		const text = picture.isThere
			? await existingText(document, picture)
			: missingText(document, picture);
		return text && new vscode.Hover(text, picture.range);
	},
};

async function existingText(
	document: vscode.TextDocument,
	{ file }: LinkedPicture,
): Promise<vscode.MarkdownString | undefined> {
	const facts = await pictureFacts(file).catch(() => undefined);
	if (facts === undefined) return undefined;
	const recipe = file.with({ path: `${file.path}.prompt.json` });
	const hasRecipe = (await existingFiles([recipe])).size > 0;
	const text = newText();
	const shown = isShownAnyway(document, file) ? undefined : thumbnail(file, facts);
	if (shown !== undefined) text.appendMarkdown(`${shown}\n\n`);
	text.appendMarkdown(markdownText(factsSentence(fileName(file.toString()), facts)));
	const links = formatOfName(file.path) === undefined ? [] : linksOf(file, facts, hasRecipe);
	return links.length === 0 ? text : text.appendMarkdown(`\n\n${links.join(' · ')}`);
}

/** VS Code's own extension for Markdown shows the pictures of its documents in a hover, and nothing more. */
function isShownAnyway({ languageId }: vscode.TextDocument, { scheme }: vscode.Uri): boolean {
	const own = vscode.extensions.getExtension('vscode.markdown-language-features');
	return languageId === 'markdown' && scheme === 'file' && own !== undefined;
}

function factsSentence(name: string, { type, size, byteLength }: PictureFacts): string {
	const weight = byteSize(byteLength);
	return size === undefined
		? l10n.t('{0}: {1}, {2}', name, type, weight)
		: l10n.t('{0}: {1} × {2} pixels, {3}, {4}', name, size.width, size.height, type, weight);
}

function linksOf(file: vscode.Uri, { size }: PictureFacts, hasRecipe: boolean): readonly string[] {
	const isSquare = size !== undefined && size.width === size.height;
	return [
		link(l10n.t('Edit'), 'zenmuxImages.editImage', file),
		link(l10n.t('Paint a Mask'), 'zenmuxImages.maskImage', file),
		link(l10n.t('Variations'), 'zenmuxImages.generateVariations', file),
		hasRecipe ? link(l10n.t('Regenerate'), 'zenmuxImages.regenerate', file) : [],
		isSquare ? link(l10n.t('Export Icon Set'), 'zenmuxImages.exportIconSet', file) : [],
	].flat();
}

function missingText(document: vscode.TextDocument, picture: LinkedPicture): vscode.MarkdownString {
	const text = newText().appendMarkdown(markdownText(missingSentence(picture)));
	if (!canGenerate(picture)) return text;
	const language = referenceLanguage(document.languageId, document.uri.path);
	const { prompt, size } = wantedPicture(picture.link, document.getText(), language);
	const asked = oneLine(prompt, 200);
	const sides = size && sizeText(size);
	const asks =
		sides === undefined
			? l10n.t('Prompt: {0}', asked)
			: l10n.t('Prompt: {0} ({1} pixels)', asked, sides);
	const generate = link(
		generateTitle(picture),
		'zenmuxImages.generateMissing',
		missingLink(document, picture),
	);
	return text.appendMarkdown(`\n\n${markdownText(asks)}\n\n${generate}`);
}

const commands = [
	'editImage',
	'maskImage',
	'generateVariations',
	'regenerate',
	'exportIconSet',
	'generateMissing',
];

function newText(): vscode.MarkdownString {
	const text = new vscode.MarkdownString();
	text.isTrusted = { enabledCommands: commands.map((name) => `zenmuxImages.${name}`) };
	return text;
}

function link(label: string, command: string, argument: unknown): string {
	const given = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (bracket) =>
		bracket === '(' ? '%28' : '%29',
	);
	return `[${markdownText(label)}](command:${command}?${given})`;
}
