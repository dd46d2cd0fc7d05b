import type * as vscode from 'vscode';
import { findPictureLinks } from '../references/languages/findPictureLinks.ts';
import { linkedFiles } from '../references/linkedFiles.ts';
import { linkTarget } from '../references/languages/linkPath.ts';
import type { PictureLink } from '../references/languages/pictureLink.ts';
import type { Use } from './checkedPicture.ts';
import type { Page } from './page.ts';
import { sayEdits } from './sayEdits.ts';

/** A link of a document, and the files that it may mean, the likeliest first. */
export type PossibleUse = { readonly use: Use; readonly files: readonly vscode.Uri[] };

/** The links to pictures in a document. */
export function usesOf(page: Page): readonly PossibleUse[] {
	const filesOf = linkedFiles(page.uri);
	return findPictureLinks(page.text, page.language).flatMap((link) => {
		const target = linkTarget(link.written);
		const files = target === undefined ? [] : filesOf(target);
		return files.length === 0 ? [] : [{ use: useOf(page, link), files }];
	});
}

function useOf({ uri, text, language }: Page, link: PictureLink): Use {
	const { written, start, end, width, height, ratio } = link;
	const isBox = language === 'css';
	// One pixel stands for any: only where it would be written matters.
	const canSay = sayEdits(text, link, { width: 1, height: 1 }) !== undefined;
	return { document: uri.toString(), written, start, end, width, height, ratio, isBox, canSay };
}
