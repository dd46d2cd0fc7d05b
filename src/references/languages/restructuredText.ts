import { pixels, sizeOf } from './declaredSize.ts';
import type { PictureLink } from './pictureLink.ts';

type Line = { readonly text: string; readonly start: number; readonly indent: number };

const directive = /^[ \t]*\.\.[ \t]+(?:\|[^|\n]{1,200}\|[ \t]+)?(image|figure)::[ \t]+(\S.*)$/;
const option = /^[ \t]*:(alt|width|height|name):[ \t]*(.*)$/;
/** What follows with a deeper indent is shown as it stands. */
const literal =
	/^[ \t]*(?:\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal|raw|math)::|\.\.(?:[ \t]+(?!\S*::|\||\[|_|[^:]*::)\S|[ \t]*$)|(?!\.\.[ \t]).*::[ \t]*$)/;

/** The pictures of reStructuredText: `.. image::` and `.. figure::`; not in literal blocks. */
export function restructuredTextLinks(text: string): readonly PictureLink[] {
	const lines = linesOf(text);
	const links: PictureLink[] = [];
	let hiddenBelow = Infinity;
	lines.forEach((line, index) => {
		if (line.text.trim() === '' || line.indent > hiddenBelow) return;
		const match = directive.exec(line.text);
		hiddenBelow = match === null && literal.test(line.text) ? line.indent : Infinity;
		if (match !== null) links.push(linkOf(line, match, lines, index));
	});
	return links;
}

function linesOf(text: string): readonly Line[] {
	let start = 0;
	return text.split('\n').map((whole) => {
		const line = { text: whole.trimEnd(), start, indent: whole.length - whole.trimStart().length };
		start += whole.length + 1;
		return line;
	});
}

function linkOf(
	line: Line,
	match: RegExpExecArray,
	lines: readonly Line[],
	index: number,
): PictureLink {
	const written = match[2] ?? '';
	const start = line.start + line.text.length - written.length;
	const options = new Map<string, string>();
	let last = line;
	let next = index + 1;
	for (let found = optionOf(lines[next]); found !== null; found = optionOf(lines[++next])) {
		if ((lines[next]?.indent ?? 0) <= line.indent) break;
		options.set(found[1] ?? '', (found[2] ?? '').trim());
		last = lines[next] ?? last;
	}
	return {
		written,
		start,
		end: start + written.length,
		whole: { start: line.start + line.indent, end: last.start + last.text.length },
		alt: options.get('alt'),
		title: match[1] === 'figure' ? captionBelow(lines, next, line.indent) : undefined,
		...sizeOf(pixels(options.get('width')), pixels(options.get('height')), undefined),
	};
}

function optionOf(line: Line | undefined): RegExpExecArray | null {
	return line === undefined ? null : option.exec(line.text);
}

/** A figure's first paragraph, behind an empty line. */
function captionBelow(lines: readonly Line[], index: number, indent: number): string | undefined {
	const caption = lines[index + 1];
	const isCaption = lines[index]?.text === '' && caption !== undefined && caption.indent > indent;
	return isCaption ? caption.text.trim() || undefined : undefined;
}
