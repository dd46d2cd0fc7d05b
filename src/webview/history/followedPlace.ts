import type { HistoryView } from '../../studio/views.ts';
import type { Places } from './places.ts';

/** A place in the history, and the entry that was seen there. */
export type Marked = { readonly place: number; readonly id: string | undefined };

/**
 * Where the mark is now: it follows its entry when new ones come before it, and stays at its place
 * when the entry is gone or has moved far away.
 * @param near the places that count as not far away
 */
export function followedPlace(
	{ place, id }: Marked,
	{ from, rows, total }: Pick<HistoryView, 'from' | 'rows' | 'total'>,
	near: Places,
): number {
	const index = id === undefined ? -1 : rows.findIndex((row) => row.id === id);
	const now = from + index;
	const isNear = index !== -1 && now >= near.from && now < near.to;
	return isNear ? now : Math.max(0, Math.min(place, total - 1));
}
