import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HistoryView } from '../../studio/views.ts';
import { followedPlace, type Marked } from './followedPlace.ts';
import type { Places } from './places.ts';

/** The card that Tab leads to. */
export type TabStop = {
	readonly place: number;
	/** To be told when the card at a place gets the focus. */
	readonly onFocus: (place: number) => void;
	/** Brings a card into view and gives it the focus. */
	readonly moveTo: (place: number) => void;
};

/**
 * The tab stop of the grid. It stays with its entry when new ones come before it, and so does the
 * focus, if the grid has it.
 */
export function useTabStop(
	grid: RefObject<HTMLElement | null>,
	history: HistoryView,
	inView: Places,
	show: (place: number) => void,
): TabStop {
	const [mark, setMark] = useState<Marked>({ place: 0, id: undefined });
	const isMoving = useRef(false);
	const place = followedPlace(mark, history, inView);
	const id = history.rows[place - history.from]?.id;
	useLayoutEffect(() => {
		if (place !== mark.place || (id !== undefined && id !== mark.id)) setMark({ place, id });
		const hasFocus = grid.current?.contains(document.activeElement) === true;
		if (isMoving.current || hasFocus) focusCard(grid.current, place);
		isMoving.current = false;
	}, [place, id, mark]);
	return {
		place,
		onFocus: (at) => {
			if (at !== place) setMark({ place: at, id: undefined });
		},
		moveTo: (to) => {
			isMoving.current = true;
			show(to);
			setMark({ place: to, id: undefined });
		},
	};
}

/** The focus may be in the card already, on one of its buttons. */
function focusCard(grid: HTMLElement | null, place: number): void {
	const card = grid?.querySelector<HTMLElement>(`[data-place="${place}"]`);
	if (card?.contains(document.activeElement) === false) card.focus({ preventScroll: true });
}
