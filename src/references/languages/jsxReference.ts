import { encodedPath } from './encodedPath.ts';
import { importPath, inTag, scriptText } from './htmlReference.ts';
import { htmlText } from './htmlText.ts';
import type { NewReference, ReferenceContext } from './reference.ts';

/** Where only a module's name is missing. */
const moduleName = /\b(?:from|import|require\s*\(|import\s*\()\s*["'`]?$/;
const address = /\bnew\s+URL\s*\(\s*["'`]?$/;
/** Text between tags, where a colon or comma says nothing. */
const isText = /(?<!=)>[^<>{};=()]*$/;
/** Where code expects a value that is hardly an element. */
const isValue = /(?:[^=!<>]=|[:,[])\s*$/;

/** A picture in JSX: a tag, a path in an attribute or string, a string where code has a value. */
export function jsxReference(reference: NewReference, context: ReferenceContext): string {
	const near = context.before.slice(-1000);
	if (moduleName.test(near)) return scriptText(importPath(reference.path), context);
	const path = encodedPath(reference.path);
	if (address.test(near)) return scriptText(path, context);
	const inside = inTag(reference, context.before);
	if (inside !== undefined) return inside;
	const quote = near.slice(-1);
	if (/["'`]/.test(quote) && context.after.startsWith(quote)) return path;
	return !isText.test(near) && isValue.test(near) ? `'${path}'` : imageTag(reference, `"${path}"`);
}

/** An element for a picture. @param source the value of `src` with its quotes or braces */
export function imageTag({ alt, width, height }: NewReference, source: string): string {
	const attributes = [
		`src=${source}`,
		`alt="${htmlText(alt)}"`,
		...(width === undefined ? [] : [`width={${width}}`]),
		...(height === undefined ? [] : [`height={${height}}`]),
	];
	return `<img ${attributes.join(' ')} />`;
}
