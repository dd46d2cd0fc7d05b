/** A place in a text: line and UTF-16 unit in it, both from 0. */
export type Position = { readonly line: number; readonly character: number };

/** Where the offsets of a text stand, as VS Code counts lines. */
export function positionsIn(text: string): (offset: number) => Position {
	const starts = [0];
	for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: offset - (starts[low] ?? 0) };
	};
}
