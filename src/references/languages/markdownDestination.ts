import { noSize, pixels, sizeOf, type DeclaredSize } from './declaredSize.ts';

/** What stands in the brackets of `![alt](path "title")`. */
export type MarkdownDestination = {
	/** Where the path stands. */
	readonly start: number;
	readonly end: number;
	/** Where the closing bracket ends. */
	readonly whole: number;
	readonly title: string | undefined;
	readonly size: DeclaredSize;
};

const space = /[ \t]*(?:\r?\n[ \t]*)?/y;
const inAngles = /<((?:[^<>\\\n]|\\[^\n])*)>/y;
const isPunctuation = /[!-/:-@[-`{-~]/;
const title =
	/"((?:[^"\\]|\\[^]){0,1000})"|'((?:[^'\\]|\\[^]){0,1000})'|\(((?:[^()\\]|\\[^]){0,1000})\)/y;
/** `=64x64`, as markdown-it-imsize reads it. */
const dimensions = /=(\d{1,5})?x(\d{1,5})?/y;
/** As many brackets within brackets as CommonMark asks a reader to follow, at least. */
const maxDepth = 3;
/** Every path is shorter; an attempt without this would read all that follows. */
const longestPath = 4096;

/** Reads a link's destination. @param start behind the opening bracket */
export function markdownDestination(text: string, start: number): MarkdownDestination | undefined {
	let at = start;
	const take = (pattern: RegExp): RegExpExecArray | undefined => {
		pattern.lastIndex = at;
		const match = pattern.exec(text) ?? undefined;
		if (match !== undefined) at = pattern.lastIndex;
		return match;
	};
	take(space);
	const angled = take(inAngles);
	const from = angled === undefined ? at : angled.index + 1;
	const end = angled === undefined ? bareEnd(text, at) : at - 1;
	if (end === undefined || end === from) return undefined;
	if (angled === undefined) at = end;
	take(space);
	const said = take(title);
	take(space);
	const size = take(dimensions);
	take(space);
	if (text[at] !== ')') return undefined;
	return {
		start: from,
		end,
		whole: at + 1,
		title: said?.slice(1).find(Boolean),
		size: size === undefined ? noSize : sizeOf(pixels(size[1]), pixels(size[2]), undefined),
	};
}

/** Where a path ends that stands without `<>`: at a space or at a bracket that it did not open. */
function bareEnd(text: string, start: number): number | undefined {
	const most = Math.min(text.length, start + longestPath);
	let depth = 0;
	for (let at = start; at < most; at++) {
		const character = text.charAt(at);
		if (character === '(' && depth++ === maxDepth) return undefined;
		if (character === ')' && depth-- === 0) return at;
		if (character <= ' ') return depth === 0 ? at : undefined;
		if (character === '\\' && isPunctuation.test(text.charAt(at + 1))) at++;
	}
	return undefined;
}
