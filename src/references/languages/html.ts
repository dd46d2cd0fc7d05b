import { blanked, enclosed, type TextRange } from './blanked.ts';
import { cssLinks } from './css.ts';
import type { PictureLink } from './pictureLink.ts';
import { scriptLinks } from './script.ts';
import { scriptComments } from './scriptComments.ts';
import { tagLinks } from './tagLinks.ts';
import { findTags, type Tag } from './tags.ts';

/** HTML as it is, and the components that are written in it. */
export type Markup = 'html' | 'vue' | 'svelte' | 'astro';

/**
 * The links of HTML and of components: in attributes, `<style>` and style attributes; for components
 * also what their scripts import. Not in comments.
 */
export function htmlLinks(text: string, markup: Markup): readonly PictureLink[] {
	const frontmatter = markup === 'astro' ? frontmatterOf(text) : undefined;
	const hidden = frontmatter === undefined ? [] : [frontmatter];
	const code = blanked(text, hidden);
	const shown = blanked(code, enclosed(code, '<!--', '-->'));
	const tags = findTags(shown, markup === 'svelte' || markup === 'astro');
	return [
		...hidden.flatMap((range) => importedLinks(text, range)),
		...tags.flatMap((tag) => tagLinks(shown, tag)),
		...tags.flatMap((tag) => contentLinks(shown, tag, markup)),
	];
}

function contentLinks(
	text: string,
	{ name, content }: Tag,
	markup: Markup,
): readonly PictureLink[] {
	if (content === undefined) return [];
	if (name === 'style') return cssLinks(text.slice(content.start, content.end), content.start);
	return markup === 'html' ? [] : importedLinks(text, content);
}

function importedLinks(text: string, { start, end }: TextRange): readonly PictureLink[] {
	const code = text.slice(start, end);
	return scriptLinks(blanked(code, scriptComments(code)), start);
}

/** The script between two lines of hyphens at the begin of an Astro component. */
function frontmatterOf(text: string): TextRange | undefined {
	const begin = /^\s*---[ \t]*\r?\n/.exec(text);
	if (begin === null) return undefined;
	const end = text.indexOf('\n---', begin[0].length - 1);
	return end === -1 ? undefined : { start: begin[0].length, end: end + '\n---'.length };
}
