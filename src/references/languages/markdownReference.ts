import { encodedPath } from './encodedPath.ts';
import { importPath, inTag, scriptText } from './htmlReference.ts';
import type { NewReference, ReferenceContext } from './reference.ts';
import { tagPlace } from './tagPlace.ts';

/** A picture in Markdown: `![alt](path)`, or the path where the rest is there. */
export function markdownReference(
	reference: NewReference,
	context: ReferenceContext,
	isMdx: boolean,
): string {
	const path = encodedPath(reference.path);
	const line = context.before.slice(context.before.lastIndexOf('\n') + 1).slice(-1000);
	if (/\]\(\s*<?$|^[ \t>]*\[[^\][]+\]:\s*<?$/.test(line)) return path;
	const isImport = isMdx && /^import\b[^'"]*["']?$/.test(line);
	if (isImport) return scriptText(importPath(reference.path), context);
	const inside = isInTag(context.before) ? inTag(reference, context.before) : undefined;
	return inside ?? `![${markdownText(reference.alt)}](${path})`;
}

/** A word behind `<` is hardly a tag in prose; one with an attribute is. */
function isInTag(before: string): boolean {
	return /[\w-]=/.test(tagPlace(before)?.tag ?? '');
}

/** What means something in Markdown or MDX, also in the cells of a table, is escaped. */
function markdownText(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\[\]`*_<{}|]/g, '\\$&');
}
