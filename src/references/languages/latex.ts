import { blanked, type TextRange } from './blanked.ts';
import { noSize, pixels, ratioFrom, sizeOf, type DeclaredSize } from './declaredSize.ts';
import type { PictureLink } from './pictureLink.ts';

const graphics = /\\includegraphics\*?\s*(?:\[((?:[^\][{}]|\{[^{}[\]]*\})*)\])?\s*\{([^{}\n]+)\}/g;
const hidden =
	/\\[\\%]|%[^\n]*|\\begin\{(verbatim|lstlisting|minted|comment)\*?\}|\\verb\*?([^\sa-zA-Z*])/g;
const length = /^\s*([\d.]{1,8})\s*(px|pt|cm|mm|in|em|ex|bp)?\s*$/;
/** How far behind a picture its caption may stand. */
const captionReach = 500;

/**
 * The pictures that LaTeX includes with their endings; not in comments and verbatim text. Folders of
 * `\graphicspath` are not searched. A length in centimetres says no pixels, two say a ratio.
 */
export function latexLinks(text: string): readonly PictureLink[] {
	const code = blanked(text, hiddenRanges(text));
	return Array.from(code.matchAll(graphics), (match): PictureLink => {
		const [all, options = '', path = ''] = match;
		const end = match.index + all.length;
		const written = path.trim();
		const start = end - 1 - path.trimStart().length;
		return {
			written,
			start,
			end: start + written.length,
			whole: { start: match.index, end },
			alt: option(options, 'alt'),
			title: caption(code.slice(end, end + captionReach)),
			...sizeOfOptions(options),
		};
	});
}

function hiddenRanges(text: string): readonly TextRange[] {
	const ranges: TextRange[] = [];
	for (let match = hidden.exec(text); match !== null; match = hidden.exec(text)) {
		const [found, environment, delimiter] = match;
		if (/^\\[\\%]/.test(found)) continue;
		const start = match.index;
		const end = found.startsWith('%')
			? hidden.lastIndex
			: endOf(
					text,
					environment === undefined ? (delimiter ?? '') : `\\end{${environment}`,
					hidden.lastIndex,
				);
		ranges.push({ start, end });
		hidden.lastIndex = end;
	}
	return ranges;
}

function endOf(text: string, mark: string, from: number): number {
	const end = text.indexOf(mark, from);
	return end === -1 ? text.length : end + mark.length;
}

function option(options: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*(?:\\{([^{}]*)\\}|([^,]*))`).exec(options);
	return (found?.[1] ?? found?.[2])?.trim();
}

function sizeOfOptions(options: string): DeclaredSize {
	const width = length.exec(option(options, 'width') ?? '');
	const height = length.exec(option(options, 'height') ?? '');
	const inPixels = (match: RegExpExecArray | null): number | undefined =>
		match?.[2] === 'px' ? pixels(match[1]) : undefined;
	if (width === null || height === null || width[2] !== height[2]) {
		return { ...noSize, width: inPixels(width), height: inPixels(height) };
	}
	return sizeOf(inPixels(width), inPixels(height), ratioFrom(width[1], height[1]));
}

/** Up to the end of the figure or the next picture. */
function caption(after: string): string | undefined {
	const own = after.split(/\\end\{|\\includegraphics/, 1)[0] ?? '';
	return /\\caption(?:\[[^\]]*\])?\{([^{}]*)\}/.exec(own)?.[1]?.replace(/\s+/g, ' ').trim();
}
