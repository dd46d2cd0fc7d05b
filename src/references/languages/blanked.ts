/** A part of a text, in UTF-16 units from its begin. */
export type TextRange = { readonly start: number; readonly end: number };

/**
 * The text with spaces for everything in the ranges but line breaks, so that what stays keeps its
 * offsets and its lines. @param ranges in their order, not overlapping
 */
export function blanked(text: string, ranges: readonly TextRange[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const { start, end } of ranges) {
		parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
		from = end;
	}
	parts.push(text.slice(from));
	return parts.join('');
}

/** The ranges from an opening to the next closing mark, or to the end: comments, say. */
export function enclosed(text: string, open: string, close: string): readonly TextRange[] {
	const ranges: TextRange[] = [];
	let start = text.indexOf(open);
	while (start !== -1) {
		const closed = text.indexOf(close, start + open.length);
		const end = closed === -1 ? text.length : closed + close.length;
		ranges.push({ start, end });
		start = text.indexOf(open, end);
	}
	return ranges;
}
