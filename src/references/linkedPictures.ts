import * as vscode from 'vscode';
import { existingFiles } from './existingFiles.ts';
import { linkedFiles } from './linkedFiles.ts';
import { linksOf } from './linksOf.ts';
import { linkTarget } from './languages/linkPath.ts';
import type { PictureLink } from './languages/pictureLink.ts';

/** A link of a document, and what it leads to. */
export type LinkedPicture = {
	readonly link: PictureLink;
	readonly range: vscode.Range;
	/** The picture; of a missing one, the file that it would be. */
	readonly file: vscode.Uri;
	readonly isThere: boolean;
};

/** The links that touch a range, or all; without those that lead nowhere. */
export async function linkedPictures(
	document: vscode.TextDocument,
	within: vscode.Range | undefined,
	signal?: AbortSignal,
): Promise<readonly LinkedPicture[]> {
	const filesOf = linkedFiles(document.uri);
	const links = linksWithin(document, within).flatMap((link) => {
		const target = linkTarget(link.written);
		const files = target === undefined ? [] : filesOf(target);
		return { link, files };
	});
	const existing = await existingFiles(
		links.flatMap(({ files }) => files),
		signal,
	);
	return links.flatMap(({ link, files }) => {
		const [likeliest] = files;
		if (likeliest === undefined) return [];
		const found = files.find((file) => existing.has(file));
		const range = rangeOf(document, link);
		return { link, range, file: found ?? likeliest, isThere: found !== undefined };
	});
}

function linksWithin(
	document: vscode.TextDocument,
	within: vscode.Range | undefined,
): readonly PictureLink[] {
	const links = linksOf(document);
	if (within === undefined) return links;
	const [start, end] = [document.offsetAt(within.start), document.offsetAt(within.end)];
	return links.filter((link) => link.start <= end && start <= link.end);
}

function rangeOf(document: vscode.TextDocument, { start, end }: PictureLink): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
