/**
 * The element of the lowest rank; a rank's first number counts most.
 * @returns `undefined` for no elements
 */
export function firstByRank<Element>(
	elements: readonly Element[],
	rankOf: (element: Element) => readonly number[],
): Element | undefined {
	const ranked = elements.map((element) => ({ element, rank: rankOf(element) }));
	let first = ranked[0];
	for (const next of ranked)
		if (first !== undefined && isLower(next.rank, first.rank)) first = next;
	return first?.element;
}

function isLower(rank: readonly number[], other: readonly number[]): boolean {
	for (const [index, number] of rank.entries()) {
		const difference = number - (other[index] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}
