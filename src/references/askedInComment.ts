import { imageComment, imageWords, type ImageWords } from './imageComment.ts';

/** A picture that is asked for in some lines of a document. */
export type AskedPicture = {
	readonly words: ImageWords;
	/** Index of the last line of what asks for it, up to the comment's end. */
	readonly lastLine: number;
};

/** The marks of comments that may go over several lines. */
const blocks = [
	{ begin: '/*', end: '*/' },
	{ begin: '<!--', end: '-->' },
] as const;
/** Lines; a comment that is longer says more than what a picture is to be. */
const longestComment = 50;

type Lines = readonly string[];
type Block = { readonly first: number; readonly last: number };

/** What the comment at a line asks for; `undefined` when there is none. */
export function askedInComment(lines: Lines, line: number): AskedPicture | undefined {
	const block = blockAround(lines, line);
	if (block !== undefined) return askedInBlock(lines, line, block);
	const words = imageComment(lines[line] ?? '');
	return words === undefined ? undefined : { words, lastLine: line };
}

/** The block comment of several lines that a line is of. */
function blockAround(lines: Lines, line: number): Block | undefined {
	for (const { begin, end } of blocks) {
		const first = firstLine(lines, line, begin, end);
		if (first === undefined) continue;
		const last = lines.findIndex((text, index) => index >= line && text.includes(end));
		if (last > first && last - first < longestComment) return { first, last };
	}
	return undefined;
}

function firstLine(lines: Lines, line: number, begin: string, end: string): number | undefined {
	for (let index = line; index >= 0 && index > line - longestComment; index--) {
		const text = lines[index] ?? '';
		const [begins, ends] = [text.lastIndexOf(begin), text.lastIndexOf(end)];
		if (begins > ends) return index;
		if (ends >= 0 && index < line) return undefined;
	}
	return undefined;
}

/** From the line that begins with `image:`, else from the first, to the next such or empty one. */
function askedInBlock(lines: Lines, line: number, { first, last }: Block): AskedPicture {
	const before = lines.slice(first, line + 1).findLastIndex(asksForImage);
	const within = lines.slice(first, last + 1).findIndex(asksForImage);
	const begin = first + Math.max(before >= 0 ? before : within, 0);
	const length = lines
		.slice(begin + 1, last + 1)
		.findIndex((text) => /^[\s*]*$/.test(text) || asksForImage(text));
	const end = length === -1 ? last + 1 : begin + 1 + length;
	return { words: imageWords(lines.slice(begin, end).join('\n')), lastLine: last };
}

function asksForImage(text: string): boolean {
	return /\bimage:/i.test(text);
}
