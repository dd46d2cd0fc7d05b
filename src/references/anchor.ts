/** What was changed in a text: these units were replaced. Offsets are UTF-16 units. */
export type TextChange = {
	readonly offset: number;
	readonly length: number;
	readonly text: string;
};

/** Where what is typed exactly at an anchor goes: before it, so that it moves on, or after it. */
export type Typed = 'before' | 'after';

/** A text, and a place in it. */
export type Anchored = { readonly text: string; readonly anchor: number };

/** A line without what ends it. */
type Line = { readonly start: number; readonly end: number };

/** Each from a line's begin, also behind the last line end; VS Code's lines, not Unicode's. */
const line = /(?<![^\r\n]|\r(?=\n))[^\r\n]*/g;

/**
 * A text and its place after a change. When all of it is written anew with other line ends, the place
 * keeps its line and column; when several lines are, it stays in its own, if that stands there once.
 */
export function moved(place: Anchored, change: TextChange, typed: Typed): Anchored {
	const isWhole = change.offset === 0 && change.length === place.text.length;
	const before = isWhole ? withLineEndsOf(change.text, place) : place;
	const length = isWhole ? before.text.length : change.length;
	const small = narrowed({ ...change, length }, before.text);
	const text = changed(before.text, small);
	const anchor = inSameLine(before, small, text) ?? followed(before.anchor, small, typed);
	return { text, anchor };
}

/**
 * Where a place in a text is after a change. What comes before it moves it; when what is around it is
 * replaced, it is behind what stands there now; when what follows it is, it stays.
 */
export function followed(anchor: number, change: TextChange, typed: Typed): number {
	const { offset, length, text } = change;
	const staysAt = length > 0 || typed === 'after';
	if (anchor < offset || (anchor === offset && staysAt)) return anchor;
	return text.length + Math.max(offset, anchor - length);
}

/** The text after a change. */
export function changed(text: string, change: TextChange): string {
	return text.slice(0, change.offset) + change.text + text.slice(change.offset + change.length);
}

/**
 * The same change without what is at both of its ends as before: who writes a whole document anew
 * mostly changes little.
 */
export function narrowed({ offset, length, text }: TextChange, before: string): TextChange {
	const old = before.slice(offset, offset + length);
	const most = Math.min(old.length, text.length);
	let head = 0;
	while (head < most && old[head] === text[head]) head++;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
	return {
		offset: offset + head,
		length: old.length - head - tail,
		text: text.slice(head, text.length - tail),
	};
}

function withLineEndsOf(text: string, place: Anchored): Anchored {
	const lineEnd = /\r\n?|\n/.exec(text)?.[0];
	if (lineEnd === undefined) return place;
	const same = place.text.replace(/\r\n?|\n/g, lineEnd);
	if (same === place.text) return place;
	const lines = linesOf(place.text);
	const index = lineAt(lines, place.anchor);
	const start = linesOf(same)[index]?.start ?? 0;
	return { text: same, anchor: start + columnIn(lines[index], place.anchor) };
}

/**
 * The place in its line as that stands in a text that came from replacing some; `undefined` where the
 * line was not replaced, is gone, or is there more than once.
 */
function inSameLine(
	{ text, anchor }: Anchored,
	{ offset, length, text: replacement }: TextChange,
	after: string,
): number | undefined {
	if (length === 0 || replacement === '') return undefined;
	const lines = linesOf(text);
	const own = lines[lineAt(lines, anchor)];
	if (own === undefined || !touches(own, offset, length)) return undefined;
	const written = text.slice(own.start, own.end);
	const [found, another] = linesOf(after).filter(
		({ start, end }) => after.slice(start, end) === written,
	);
	if (found === undefined || another !== undefined) return undefined;
	if (!touches(found, offset, replacement.length)) return undefined;
	return found.start + columnIn(own, anchor);
}

function linesOf(text: string): readonly Line[] {
	return Array.from(text.matchAll(line), ({ index, 0: { length } }) => ({
		start: index,
		end: index + length,
	}));
}

function lineAt(lines: readonly Line[], anchor: number): number {
	return lines.findLastIndex(({ start }) => start <= anchor);
}

function columnIn(own: Line | undefined, anchor: number): number {
	return own === undefined ? 0 : Math.min(anchor, own.end) - own.start;
}

function touches({ start, end }: Line, offset: number, length: number): boolean {
	return start <= offset + length && offset <= end;
}
