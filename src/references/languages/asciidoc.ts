import { blanked, type TextRange } from './blanked.ts';
import { pixels, sizeOf } from './declaredSize.ts';
import type { PictureLink } from './pictureLink.ts';

/** `image::` on a line of its own or `image:` in one, up to the bracket. */
const macro = /(?<![\w\\])image::?([^\s:[\]][^\n[\]:]*)\[/g;
const delimiter = /^(-{4,}|\.{4,}|\/{4,}|\+{4,}|```)[ \t\r]*$/;
const attribute = /\s*(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\[^])*)"|([^,]*))\s*(?:,|$)/y;

/** The pictures of AsciiDoc, `image::path[alt,width,height]`; not in comments and listings. */
export function asciidocLinks(text: string): readonly PictureLink[] {
	const shown = blanked(text, hiddenLines(text));
	const links: PictureLink[] = [];
	for (let match = macro.exec(shown); match !== null; match = macro.exec(shown)) {
		const bracket = macro.lastIndex;
		const { end, isClosed } = closing(shown, bracket);
		macro.lastIndex = end;
		if (!isClosed) continue;
		const written = (match[1] ?? '').trimEnd();
		const start = match.index + match[0].indexOf(written, 'image:'.length);
		links.push({
			written,
			start,
			end: start + written.length,
			whole: { start: match.index, end: end + 1 },
			...attributesOf(shown.slice(bracket, end)),
		});
	}
	return links;
}

/** Where a macro's attributes end: at a bracket that is not escaped, or in vain with their line. */
function closing(text: string, from: number): { readonly end: number; readonly isClosed: boolean } {
	const stop = /[\]\n]/g;
	stop.lastIndex = from;
	for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
		const isEscaped = text[match.index - 1] === '\\';
		if (!isEscaped) return { end: match.index, isClosed: match[0] === ']' };
	}
	return { end: text.length, isClosed: false };
}

function attributesOf(
	list: string,
): Pick<PictureLink, 'alt' | 'title' | 'width' | 'height' | 'ratio'> {
	const named = new Map<string, string>();
	const placed: string[] = [];
	attribute.lastIndex = 0;
	while (attribute.lastIndex < list.length) {
		const match = attribute.exec(list);
		if (match === null) break;
		const value = (match[2] ?? match[3] ?? '').replace(/\\([\]"])/g, '$1').trim();
		if (match[1] === undefined) placed.push(value);
		else named.set(match[1], value);
	}
	const [alt, width, height] = placed;
	return {
		alt: named.get('alt') ?? (alt === '' ? undefined : alt),
		title: named.get('title'),
		...sizeOf(
			pixels(named.get('width') ?? width),
			pixels(named.get('height') ?? height),
			undefined,
		),
	};
}

/** Lines of comments, and what stands between the marks of listings and comments. */
function hiddenLines(text: string): readonly TextRange[] {
	const ranges: TextRange[] = [];
	let open: { readonly mark: string; readonly start: number } | undefined;
	for (const line of text.matchAll(/[^\n]*\n?/g)) {
		const [whole] = line;
		const end = line.index + whole.length;
		const mark = delimiter.exec(whole.slice(0, 100).trimEnd())?.[1];
		if (open !== undefined) {
			if (mark !== open.mark) continue;
			ranges.push({ start: open.start, end });
			open = undefined;
		} else if (mark !== undefined) {
			open = { mark, start: line.index };
		} else if (whole.startsWith('//')) {
			ranges.push({ start: line.index, end });
		}
	}
	if (open !== undefined) ranges.push({ start: open.start, end: text.length });
	return ranges;
}
