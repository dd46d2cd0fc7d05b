import type { Places } from './places.ts';

/** The extension gives no more rows at once. */
const mostRows = 500;

/**
 * Which rows to ask the extension for: what is in view, and two screens above and below. Nothing
 * while at least a screen is left of what was asked for last.
 * @param inView from the first place of a row
 */
export function wantedWindow(
	inView: Places,
	asked: Places,
	columns: number,
	total: number,
): Places | undefined {
	const screen = inView.to - inView.from;
	const most = Math.min(2 * screen, (mostRows - screen) / 2);
	const margin = Math.max(0, Math.floor(most / columns) * columns);
	const near = widened(inView, margin / 2, total);
	if (near.from >= asked.from && near.to <= asked.to) return undefined;
	const { from, to } = widened(inView, margin, total);
	const wanted = { from, to: Math.min(to, from + mostRows) };
	return wanted.from === asked.from && wanted.to === asked.to ? undefined : wanted;
}

function widened({ from, to }: Places, margin: number, total: number): Places {
	return { from: Math.max(0, from - margin), to: Math.min(total, to + margin) };
}
