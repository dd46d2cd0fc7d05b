import { encodedPath } from './encodedPath.ts';
import type { NewReference, ReferenceContext } from './reference.ts';

/** `\includegraphics`, as wide as the text: a picture's pixels say nothing on paper. */
export function latexReference({ path }: NewReference, { before }: ReferenceContext): string {
	const escaped = path.replace(/[%#&]/g, '\\$&');
	const safe = /^[~@?]|^[a-z][a-z\d+.-]*:/i.test(escaped) ? `./${escaped}` : escaped;
	return /\\includegraphics\*?\s*(?:\[[^\][]*\])?\s*\{\s*$/.test(lineOf(before))
		? safe
		: `\\includegraphics[width=\\linewidth]{${safe}}`;
}

/** A block's macro on an empty line, else one in the line. */
export function asciidocReference(
	{ path, alt, width, height }: NewReference,
	{ before, after }: ReferenceContext,
): string {
	const target = encodedPath(path);
	const line = lineOf(before);
	if (/(?<!\w)image::?$/.test(line))
		return after.startsWith('[') ? target : `${target}[${asciidocAlt(alt)}]`;
	const isBlock = line.trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(after);
	const sides =
		width === undefined && height === undefined ? '' : `,${width ?? ''},${height ?? ''}`;
	return `image:${isBlock ? ':' : ''}${target}[${asciidocAlt(alt)}${sides.replace(/,$/, '')}]`;
}

/** A directive on lines of its own, indented as its place is. */
export function restructuredTextReference(
	{ path, alt, width, height }: NewReference,
	{ before, after }: ReferenceContext,
): string {
	const target = restructuredTextPath(path);
	const line = lineOf(before);
	if (/\.\.\s+(?:\|[^|]+\|\s+)?(?:image|figure)::\s*$/.test(line)) {
		return line.endsWith(' ') ? target : ` ${target}`;
	}
	const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
	const isAlone = line.trim() === '';
	const options = [
		`:alt: ${alt.replace(/\s+/g, ' ')}`,
		...(width === undefined ? [] : [`:width: ${width}px`]),
		...(height === undefined ? [] : [`:height: ${height}px`]),
	];
	return [
		isAlone ? '' : `\n\n${indent}`,
		`.. image:: ${target}`,
		...options.map((option) => `\n${indent}   ${option}`),
		/^[ \t]*(?:\r?\n|$)/.test(after) ? '' : `\n\n${indent}`,
	].join('');
}

/** Spaces are escaped: Sphinx reads this as a file's path, Docutils as an address. */
function restructuredTextPath(path: string): string {
	return encodedPath(path).replaceAll('%20', '\\ ');
}

/** Commas and quotes part AsciiDoc's attributes, a bracket ends them. */
function asciidocAlt(alt: string): string {
	const line = alt.replace(/\s+/g, ' ').replaceAll(']', '\\]');
	return /[,"=]/.test(line) ? `"${line.replaceAll('"', '\\"')}"` : line;
}

function lineOf(before: string): string {
	return before.slice(before.lastIndexOf('\n') + 1);
}
