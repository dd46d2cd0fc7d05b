/** What was changed in a text: these units were replaced. Offsets are UTF-16 units. */
export type TextChange = {
	readonly offset: number;
	readonly length: number;
	readonly text: string;
};

/** Where what is typed exactly at an anchor goes: before it, so that it moves on, or after it. */
export type Typed = 'before' | 'after';

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
