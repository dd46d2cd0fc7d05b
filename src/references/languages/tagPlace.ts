import { stringEnds } from './stringEnds.ts';

/**
 * Where a place stands in a tag: in a value, behind `=`, in braces behind `=`, or between attributes.
 * With what stands from the tag's begin to the place.
 */
export type TagPlace = { readonly tag: string } & Place;

type Place =
	| { readonly kind: 'value' | 'unquoted' | 'braces'; readonly attribute: string }
	| { readonly kind: 'attributes' };

/** Longer than any tag with what it holds. */
const reach = 4000;

const opening = /<[a-z](?:[\w.:-]*\w)?(?=[\s/>]|$)/gi;
/** Only one line break: no blank line stands between a tag's attributes. */
const gap = /[^\S\n]*(?:\n[^\S\n]*)?/y;
/** Also `@click.stop`, `:[key]`, `(click)`, `[(x)]`, `#slot`, `on:click|once`; no operator of code. */
const nameAndSign =
	/([@:#*-]*(?:[\p{L}_$][\p{L}\p{N}_$]*|\[[^\s[\]"'<>=]+\]|\([^\s()"'<>=]+\))(?:[-.:|]+(?:[\p{L}\p{N}_$]+|\[[^\s[\]"'<>=]+\]))*)(\s*=\s*)?/uy;
const bareValue = /[^\s"'`<>={}][^\s"'`<>{}]*/y;
/** An apostrophe in a word is no quote. */
const braceOrQuote = /[{}"`]|(?<![\p{L}\p{N}])'/gu;

/** @returns `undefined` outside of tags, and in code in a tag's braces that has braces or tags itself */
export function tagPlace(before: string): TagPlace | undefined {
	const near = before.slice(-reach);
	// The innermost that is open: an attribute may hold others in its braces.
	for (const { 0: head, index } of Array.from(near.matchAll(opening)).reverse()) {
		const place = placeBehind(near, index + head.length);
		if (place !== undefined) return { tag: near.slice(index), ...place };
	}
	return undefined;
}

/** Reads a tag's attributes up to the text's end. @returns `undefined` when it ends before, or is none */
function placeBehind(text: string, nameEnd: number): Place | undefined {
	let at = nameEnd;
	for (;;) {
		at = endOf(gap, text, at) ?? at;
		if (at === text.length || (text[at] === '/' && at + 1 === text.length)) {
			return { kind: 'attributes' };
		}
		nameAndSign.lastIndex = at;
		const [whole = '', attribute = '', sign] = nameAndSign.exec(text) ?? [];
		at += whole.length;
		if (sign !== undefined && at === text.length) return { kind: 'unquoted', attribute };
		const isValue = sign !== undefined || text[at] === '{';
		const read = isValue ? readValue(text, at, attribute) : at;
		if (typeof read !== 'number') return read;
		if (read === at && whole === '') return undefined;
		at = read;
	}
}

/** @returns where the value ends, or the place in it; `undefined` when it is none */
function readValue(text: string, start: number, attribute: string): Place | number | undefined {
	const mark = text.charAt(start);
	if (mark === '{') return readBraces(text, start, attribute);
	if (!/["'`]/.test(mark)) return endOf(bareValue, text, start);
	const end = text.indexOf(mark, start + 1);
	if (end !== -1) return end + 1;
	return /\n\s*\n/.test(text.slice(start)) ? undefined : { kind: 'value', attribute };
}

function readBraces(text: string, start: number, attribute: string): Place | number | undefined {
	const stringEnd = stringEnds(text);
	let depth = 0;
	braceOrQuote.lastIndex = start;
	for (let match = braceOrQuote.exec(text); match !== null; match = braceOrQuote.exec(text)) {
		const { index, 0: mark } = match;
		if (mark === '{') depth++;
		else if (mark === '}') depth--;
		else {
			const end = stringEnd(index);
			const isOpen = end === undefined && (mark === '`' || !text.includes('\n', index));
			if (isOpen) return { kind: 'value', attribute };
			braceOrQuote.lastIndex = end ?? index + 1;
		}
		if (depth === 0) return index + 1;
	}
	const isPlain = attribute !== '' && !/[<{}]/.test(text.slice(start + 1));
	return isPlain ? { kind: 'braces', attribute } : undefined;
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}
