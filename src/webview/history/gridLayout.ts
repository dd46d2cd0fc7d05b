import type { Places } from './places.ts';

/** How the cards of the history lie; CSS pixels. */
export type GridLayout = {
	readonly columns: number;
	/** Of a card, whatever is in it. */
	readonly cardHeight: number;
	/** Of a card and the gap below it. */
	readonly rowHeight: number;
};

/** Between cards; also in `history.css`. */
const gap = 12;
/** What is below the square of the picture: prompt, time, facts, outcome; also in `history.css`. */
const textHeight = 102;
const comfortableWidth = 176;
const leastWidth = 120;
/** Drawn above and below what is in view, so that scrolling finds them there. */
const spareRows = 2;

/** The layout for a width in CSS pixels: two columns even in a narrow panel. */
export function gridLayout(width: number): GridLayout {
	const cardWidth = Math.max(leastWidth, Math.min(comfortableWidth, (width - gap) / 2));
	const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)));
	const side = Math.floor((width - gap * (columns - 1)) / columns);
	const cardHeight = side + textHeight;
	return { columns, cardHeight, rowHeight: cardHeight + gap };
}

/** The places that a view of this height shows, which begins in the row `first`. */
export function placesInView(
	{ columns, rowHeight }: GridLayout,
	first: number,
	height: number,
	total: number,
): Places {
	// The first and the last row may be seen in part.
	const rows = Math.ceil(height / rowHeight) + 1;
	return { from: first * columns, to: Math.min(total, (first + rows) * columns) };
}

/**
 * The rows to draw, in their order: what is in view, a few more, and the row of the tab stop
 * wherever it is, so that the focus is not lost by scrolling.
 */
export function drawnRows(
	{ columns }: GridLayout,
	inView: Places,
	total: number,
	tabStop: number,
): readonly number[] {
	const first = Math.max(0, inView.from / columns - spareRows);
	const last = Math.min(Math.ceil(total / columns), Math.ceil(inView.to / columns) + spareRows);
	const rows = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
	const focused = Math.floor(tabStop / columns);
	if (total === 0 || rows.includes(focused)) return rows;
	return focused < first ? [focused, ...rows] : [...rows, focused];
}

/** Where to scroll to when the layout changes, so that what was on top stays there. */
export function scrollTopAfter(top: number, before: GridLayout, after: GridLayout): number {
	const row = top / before.rowHeight;
	if (before.columns === after.columns) return row * after.rowHeight;
	const first = Math.floor(row) * before.columns;
	return Math.floor(first / after.columns) * after.rowHeight;
}

/** Where to scroll to, so that a row is in view as a whole. */
export function scrollTopFor(
	row: number,
	{ rowHeight, cardHeight }: GridLayout,
	top: number,
	height: number,
): number {
	const start = row * rowHeight;
	return Math.min(start, Math.max(top, start + cardHeight - height));
}
