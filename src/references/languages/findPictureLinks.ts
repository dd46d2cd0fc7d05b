import { asciidocLinks } from './asciidoc.ts';
import { cssLinks } from './css.ts';
import { htmlLinks } from './html.ts';
import { jsxLinks } from './jsx.ts';
import { latexLinks } from './latex.ts';
import { isPicturePath, linkTarget } from './linkPath.ts';
import { markdownLinks } from './markdown.ts';
import type { PictureLink } from './pictureLink.ts';
import type { ReferenceLanguage } from './referenceLanguage.ts';
import { restructuredTextLinks } from './restructuredText.ts';

/**
 * The links to local pictures in a document, in their order: those whose path ends, before `?` and
 * `#`, in a picture's extension and that {@link linkTarget} can follow. Takes time linear in the
 * text's length, whatever it holds.
 */
export function findPictureLinks(
	text: string,
	language: ReferenceLanguage,
): readonly PictureLink[] {
	const found = new Map<number, PictureLink>();
	for (const link of linksOf(text, language)) {
		if (!found.has(link.start) && isLocalPicture(link.written, language))
			found.set(link.start, link);
	}
	return Array.from(found.values()).sort((one, other) => one.start - other.start);
}

function isLocalPicture(written: string, language: ReferenceLanguage): boolean {
	return isPicturePath(written, language !== 'latex') && linkTarget(written) !== undefined;
}

function linksOf(text: string, language: ReferenceLanguage): readonly PictureLink[] {
	switch (language) {
		case 'markdown':
			return markdownLinks(text, false);
		case 'mdx':
			return markdownLinks(text, true);
		case 'html':
		case 'vue':
		case 'svelte':
		case 'astro':
			return htmlLinks(text, language);
		case 'jsx':
			return jsxLinks(text);
		case 'css':
			return cssLinks(text);
		case 'latex':
			return latexLinks(text);
		case 'asciidoc':
			return asciidocLinks(text);
		case 'restructuredText':
			return restructuredTextLinks(text);
		case 'plain':
			return [];
	}
}
