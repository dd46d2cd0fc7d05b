/**
 * Where the focus goes in a row of which only one item is a tab stop.
 * @returns the index of the item, or `undefined` for keys that do not move the focus
 */
export function rovingIndex(index: number, count: number, key: string): number | undefined {
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowUp':
			return Math.max(0, index - 1);
		case 'ArrowRight':
		case 'ArrowDown':
			return Math.min(count - 1, index + 1);
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
	}
	return undefined;
}
