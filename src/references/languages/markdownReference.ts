import { encodedPath } from './encodedPath.ts';
import { importPath, inTag, scriptText } from './htmlReference.ts';
import type { NewReference, ReferenceContext } from './reference.ts';

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
	return inTag(reference, context.before) ?? `![${markdownText(reference.alt)}](${path})`;
}

/** What means something in Markdown or MDX, also in the cells of a table, is escaped. */
function markdownText(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\[\]`*_<{}|]/g, '\\$&');
}
