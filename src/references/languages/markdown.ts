import { blanked, enclosed } from './blanked.ts';
import { noSize, pixels, sizeOf, type DeclaredSize } from './declaredSize.ts';
import { markdownCode } from './markdownCode.ts';
import { markdownDestination } from './markdownDestination.ts';
import type { PictureLink } from './pictureLink.ts';
import { scriptLinks } from './script.ts';
import { tagLinks } from './tagLinks.ts';
import { findTags } from './tags.ts';

const definition =
	/^[ \t>]*\[([^\][\n^][^\][\n]*)\]:[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*))(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|\(([^()\n]*)\)))?[ \t\r]*$/gm;
const attributes = /\{[^{}\n]{0,500}\}/y;
/** Longer than any text that describes a picture. */
const longestAlt = 1000;

/**
 * The links of Markdown: images and links, definitions, HTML in between; in MDX also JSX and imports.
 * Not in code and comments.
 */
export function markdownLinks(text: string, isMdx: boolean): readonly PictureLink[] {
	const prose = blanked(text, markdownCode(text));
	const comments = isMdx ? enclosed(prose, '{/*', '*/}') : enclosed(prose, '<!--', '-->');
	const shown = blanked(prose, comments);
	const alts = new Map<string, string>();
	return [
		...inlineLinks(shown, alts),
		...definitions(shown, alts),
		...findTags(shown, isMdx).flatMap((tag) => tagLinks(shown, tag)),
		...(isMdx ? scriptLinks(shown) : []),
	];
}

/** `![alt](path "title")`; notes what `![alt][label]` says about a label. */
function inlineLinks(text: string, alts: Map<string, string>): readonly PictureLink[] {
	const links: PictureLink[] = [];
	let openers: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') at++;
		else if (character === '[') openers.push(at);
		else if (character === '\n' && isBlankLine(text, at + 1)) openers = [];
		if (character !== ']') continue;
		const opener = openers.pop();
		const next = text[at + 1];
		if (opener === undefined || (next !== '(' && next !== '[')) continue;
		const link = next === '(' ? inlineLink(text, opener, at) : undefined;
		if (link !== undefined) {
			links.push(link);
			at = link.whole.end - 1;
		} else if (next === '[' && text[opener - 1] === '!') {
			noteAlt(text, at + 1, altOf(text, opener, at), alts);
		}
	}
	return links;
}

/** @param opener @param closer offsets of the brackets around the link's text */
function inlineLink(text: string, opener: number, closer: number): PictureLink | undefined {
	const destination = markdownDestination(text, closer + 2);
	if (destination === undefined) return undefined;
	const { start, end, title, size } = destination;
	const after = attributesAt(text, destination.whole);
	return {
		written: text.slice(start, end),
		start,
		end,
		whole: { start: text[opener - 1] === '!' ? opener - 1 : opener, end: after.end },
		alt: altOf(text, opener, closer),
		title: title === undefined ? undefined : plainText(title),
		...(after.size ?? size),
	};
}

function altOf(text: string, opener: number, closer: number): string {
	return plainText(text.slice(opener + 1, Math.min(closer, opener + longestAlt)));
}

/** Whether nothing but spaces and marks of quotations stand in the line that begins here. */
function isBlankLine(text: string, start: number): boolean {
	let at = start;
	while (/[ \t>\r]/.test(text.charAt(at))) at++;
	return text[at] === '\n';
}

function noteAlt(text: string, start: number, alt: string, alts: Map<string, string>): void {
	const label = /^\[([^\][\n]*)\]/.exec(text.slice(start, start + longestAlt))?.[1];
	if (label !== undefined && label !== '' && alt !== '') alts.set(labelKey(label), alt);
}

/** `[label]: path "title"` on a line of its own. */
function definitions(text: string, alts: ReadonlyMap<string, string>): readonly PictureLink[] {
	return Array.from(text.matchAll(definition), (match): PictureLink => {
		const [line, label = '', inAngles, bare, ...titles] = match;
		const written = inAngles ?? bare ?? '';
		const pathFrom = line.indexOf(']:') + ']:'.length;
		const start = match.index + line.indexOf(written, pathFrom);
		const title = titles.find(Boolean);
		return {
			written,
			start,
			end: start + written.length,
			whole: { start: match.index, end: match.index + line.trimEnd().length },
			alt: alts.get(labelKey(label)) ?? (/^\d+$/.test(label) ? undefined : plainText(label)),
			title: title === undefined ? undefined : plainText(title),
			...noSize,
		};
	});
}

function labelKey(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** `{width=64 height=64}` behind a picture, as Pandoc, kramdown and GitLab read it. */
function attributesAt(
	text: string,
	at: number,
): { readonly end: number; readonly size: DeclaredSize | undefined } {
	attributes.lastIndex = at;
	const found = attributes.exec(text)?.[0];
	if (found === undefined) return { end: at, size: undefined };
	const side = (name: string): number | undefined =>
		pixels(new RegExp(`[{\\s]${name}\\s?=\\s?["']?([^\\s"'}]+)`).exec(found)?.[1]);
	return { end: at + found.length, size: sizeOf(side('width'), side('height'), undefined) };
}

/** Markdown's escapes taken off, on one line. */
function plainText(markdown: string): string {
	return markdown
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}
