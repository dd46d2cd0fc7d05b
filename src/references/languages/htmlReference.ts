import { cssReference, cssUrl } from './cssReference.ts';
import { encodedPath } from './encodedPath.ts';
import { htmlText } from './htmlText.ts';
import type { NewReference, ReferenceContext } from './reference.ts';
import { tagPlace } from './tagPlace.ts';

/** A picture in HTML: a tag, attributes within one, a path in a value, `url(…)` in styles. */
export function htmlReference(reference: NewReference, context: ReferenceContext): string {
	const { before } = context;
	if (isInside(before, 'style')) return cssReference(encodedPath(reference.path), context);
	if (isInside(before, 'script')) return scriptText(encodedPath(reference.path), context);
	return inTag(reference, before) ?? `<img ${imageAttributes(reference)}>`;
}

/** The same in Vue, Svelte and Astro, whose scripts import pictures. */
export function componentReference(reference: NewReference, context: ReferenceContext): string {
	const { before } = context;
	return isInFrontmatter(before) || isInside(before, 'script')
		? scriptText(importPath(reference.path), context)
		: htmlReference(reference, context);
}

/** What goes into the tag that a place stands in; `undefined` outside of tags. */
export function inTag(reference: NewReference, before: string): string | undefined {
	const path = encodedPath(reference.path);
	const place = tagPlace(before);
	switch (place?.kind) {
		case undefined:
			return undefined;
		case 'value':
			if (/^:|^v-bind:/.test(place.attribute))
				return /["'`]$/.test(before.slice(0, -1)) ? path : `'${path}'`;
			return place.attribute === 'style' && !/url\(["']?$/.test(before) ? cssUrl(path, "'") : path;
		case 'unquoted':
		case 'braces':
			return `"${path}"`;
		case 'attributes':
			return `${/\s$/.test(before) ? '' : ' '}${imageAttributes(reference)}`;
	}
}

/** `src`, `alt` and, where they are known, the sides. */
export function imageAttributes({ path, alt, width, height }: NewReference): string {
	return [
		`src="${encodedPath(path)}"`,
		`alt="${htmlText(alt)}"`,
		...(width === undefined ? [] : [`width="${width}"`]),
		...(height === undefined ? [] : [`height="${height}"`]),
	].join(' ');
}

/** A path as a module's name: relative ones begin with a dot. */
export function importPath(path: string): string {
	const dotted = /^\.{0,2}\//.test(path) ? path : `./${path}`;
	return dotted.replace(/[\\'"]/g, '\\$&');
}

/** A string, or what is in it where the quotes are there. */
export function scriptText(path: string, { before, after }: ReferenceContext): string {
	const quote = before.slice(-1);
	return /["'`]/.test(quote) && after.startsWith(quote) ? path : `'${path}'`;
}

/** Between the hyphens at an Astro component's begin. */
function isInFrontmatter(before: string): boolean {
	const begin = /^\s*---[ \t]*\r?\n/.exec(before);
	return begin !== null && !before.includes('\n---', begin[0].length - 1);
}

function isInside(before: string, tag: 'script' | 'style'): boolean {
	const opened = before.lastIndexOf(`<${tag}`);
	if (opened === -1 || before.lastIndexOf(`</${tag}`) > opened) return false;
	return before.includes('>', opened);
}
