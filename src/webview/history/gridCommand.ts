/** What a key does in the grid of the history. */
export type GridCommand =
	| { readonly kind: 'focus'; readonly place: number }
	| { readonly kind: 'show' | 'select' | 'delete' | 'clear' };

/** Keys as the browser names them, with whether others are held. */
type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What the keys move over. */
type Grid = {
	readonly columns: number;
	/** Whole rows in view. */
	readonly pageRows: number;
	readonly total: number;
};

/** Reads the keys for the card at a place, from 0. @returns `undefined` for all other keys */
export function gridCommand(keys: Keys, place: number, grid: Grid): GridCommand | undefined {
	if (keys.altKey || keys.ctrlKey || keys.metaKey || keys.shiftKey) return undefined;
	switch (keys.key) {
		case 'Enter':
			return { kind: 'show' };
		case ' ':
			return { kind: 'select' };
		case 'Delete':
		case 'Backspace':
			return { kind: 'delete' };
		case 'Escape':
			return { kind: 'clear' };
	}
	const to = focusedPlace(keys.key, place, grid);
	return to === undefined ? undefined : { kind: 'focus', place: to };
}

function focusedPlace(key: string, place: number, grid: Grid): number | undefined {
	switch (key) {
		case 'ArrowLeft':
			return Math.max(0, place - 1);
		case 'ArrowRight':
			return Math.min(grid.total - 1, place + 1);
		case 'ArrowUp':
			return rowsAway(place, -1, grid);
		case 'ArrowDown':
			return rowsAway(place, 1, grid);
		case 'PageUp':
			return rowsAway(place, -grid.pageRows, grid);
		case 'PageDown':
			return rowsAway(place, grid.pageRows, grid);
		case 'Home':
			return 0;
		case 'End':
			return grid.total - 1;
	}
	return undefined;
}

/** In the same column, or the last place where the last row has no such column. */
function rowsAway(place: number, rows: number, { columns, total }: Grid): number {
	const column = place % columns;
	const lastRow = Math.floor((total - 1) / columns);
	const row = Math.min(lastRow, Math.max(0, (place - column) / columns + rows));
	return Math.min(total - 1, row * columns + column);
}
