import type { TextRange } from './blanked.ts';
import { stringEnds } from './stringEnds.ts';

/** A tag's attribute; the range is its value without quotes or braces. */
export type TagAttribute = TextRange & {
	/** In lower case. */
	readonly name: string;
	readonly isExpression: boolean;
};

export type Tag = TextRange & {
	/** In lower case. */
	readonly name: string;
	readonly attributes: readonly TagAttribute[];
	/** What stands in `<script>` and `<style>`. */
	readonly content: TextRange | undefined;
};

type OpenTag = {
	readonly name: string;
	readonly start: number;
	readonly attributes: TagAttribute[];
	/** The attribute whose braces are open, with how many. */
	braces: { readonly name: string; readonly start: number; depth: number } | undefined;
};

const opening = /<([a-z][\w.:-]*)/gi;
const inBraces = /[{}"'`]|<[a-z][\w.:-]*/gi;
const space = /[\s/]+/y;
const nameAndSign = /[^\s"'`<>/={}]+(?:\s*(=)\s*)?/y;
const bareValue = /[^\s"'<>`{}]+/y;

/**
 * The opening tags of a document, in the order of their ends. Each is read once, from left to right,
 * also within the braces of another's attribute; a tag that is not closed ends where the next begins.
 * @param hasBraces whether `attribute={expression}` is one, as in JSX, Svelte and Astro
 */
export function findTags(text: string, hasBraces: boolean): readonly Tag[] {
	return new TagReader(text, hasBraces).read();
}

/** One pass over a text. */
class TagReader {
	readonly #text: string;
	readonly #hasBraces: boolean;
	readonly #stringEnd: (start: number) => number | undefined;
	readonly #tags: Tag[] = [];
	/** The tags that are being read; all but the last wait in their braces. */
	readonly #open: OpenTag[] = [];
	/** Quotes that do not come again. */
	readonly #missing = new Set<string>();
	#at = 0;

	constructor(text: string, hasBraces: boolean) {
		this.#text = text;
		this.#hasBraces = hasBraces;
		this.#stringEnd = stringEnds(text);
	}

	read(): readonly Tag[] {
		for (;;) {
			const tag = this.#open.at(-1);
			if (tag === undefined) {
				if (!this.#seek()) break;
			} else if (this.#at >= this.#text.length) {
				this.#close(this.#text.length);
			} else if (tag.braces === undefined) {
				this.#readTag(tag);
			} else {
				this.#readBraces(tag, tag.braces);
			}
		}
		return this.#tags;
	}

	#seek(): boolean {
		opening.lastIndex = this.#at;
		const match = opening.exec(this.#text);
		if (match !== null) this.#begin(match.index, match[0]);
		return match !== null;
	}

	#begin(start: number, head: string): void {
		const name = head.slice(1).toLowerCase();
		this.#open.push({ name, start, attributes: [], braces: undefined });
		this.#at = start + head.length;
	}

	#readTag(tag: OpenTag): void {
		this.#take(space);
		const character = this.#text.charAt(this.#at);
		if (character === '>') {
			this.#at++;
			this.#close(this.#at);
		} else if (character === '<' || character === '}') {
			this.#close(this.#at);
		} else if (character === '{' && this.#hasBraces) {
			tag.braces = { name: '', start: ++this.#at, depth: 1 };
		} else {
			this.#readAttribute(tag);
		}
	}

	#readAttribute(tag: OpenTag): void {
		const match = this.#take(nameAndSign);
		if (match === undefined) {
			this.#at++;
			return;
		}
		if (match[1] === undefined) return;
		const name = match[0].slice(0, match[0].indexOf('=')).trim().toLowerCase();
		const quote = this.#text.charAt(this.#at);
		if (quote === '{' && this.#hasBraces) {
			tag.braces = { name, start: ++this.#at, depth: 1 };
		} else if (quote === '"' || quote === "'") {
			this.#readQuoted(tag, name, quote);
		} else {
			const start = this.#at;
			const value = this.#take(bareValue)?.[0] ?? '';
			const isEnd = value.endsWith('/') && this.#text.charAt(this.#at) === '>';
			add(tag, name, start, this.#at - (isEnd ? 1 : 0), false);
		}
	}

	#readQuoted(tag: OpenTag, name: string, quote: string): void {
		const start = ++this.#at;
		const end = this.#missing.has(quote) ? -1 : this.#text.indexOf(quote, start);
		if (end === -1) {
			this.#missing.add(quote);
			return;
		}
		add(tag, name, start, end, false);
		this.#at = end + 1;
	}

	#readBraces(tag: OpenTag, braces: NonNullable<OpenTag['braces']>): void {
		inBraces.lastIndex = this.#at;
		const match = inBraces.exec(this.#text);
		if (match === null) {
			this.#at = this.#text.length;
			return;
		}
		this.#at = match.index + 1;
		if (match[0] === '{') {
			braces.depth++;
		} else if (match[0] === '}') {
			braces.depth--;
			if (braces.depth > 0) return;
			add(tag, braces.name, braces.start, match.index, true);
			tag.braces = undefined;
		} else if (match[0].startsWith('<')) {
			this.#begin(match.index, match[0]);
		} else {
			this.#at = this.#stringEnd(match.index) ?? this.#at;
		}
	}

	#close(end: number): void {
		const tag = this.#open.pop();
		if (tag === undefined) return;
		const { name, start, attributes } = tag;
		const hasContent = (name === 'script' || name === 'style') && this.#text[end - 1] === '>';
		const content = hasContent ? { start: end, end: this.#endOfContent(name, end) } : undefined;
		if (content !== undefined) this.#at = content.end;
		this.#tags.push({ name, start, end, attributes, content });
	}

	#endOfContent(name: string, from: number): number {
		const closing = name === 'script' ? /<\/script/gi : /<\/style/gi;
		closing.lastIndex = from;
		return closing.exec(this.#text)?.index ?? this.#text.length;
	}

	#take(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.#text) ?? undefined;
		if (match !== undefined) this.#at = pattern.lastIndex;
		return match;
	}
}

function add(tag: OpenTag, name: string, start: number, end: number, isExpression: boolean): void {
	if (name !== '') tag.attributes.push({ name, start, end, isExpression });
}
