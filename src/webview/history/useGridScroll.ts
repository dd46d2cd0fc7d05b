import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useViewport } from '../expand/useViewport.ts';
import { gridLayout, scrollTopAfter, scrollTopFor, type GridLayout } from './gridLayout.ts';

/** How far the grid is scrolled, in rows. */
type GridScroll = {
	readonly layout: GridLayout;
	/** Of what is in view, in CSS pixels; 0 until it is laid out. */
	readonly height: number;
	/** The first row in view, perhaps in part. */
	readonly first: number;
	readonly onScroll: () => void;
	/** Scrolls as little as brings a row into view. */
	readonly showRow: (row: number) => void;
};

/**
 * Draws again when another row comes into view; what is on top stays there in a panel of another
 * width. @param beginning the place that is on top at first
 */
export function useGridScroll(
	scroller: RefObject<HTMLElement | null>,
	beginning: number,
): GridScroll {
	const viewport = useViewport(scroller);
	// Behind another tab it has no size: it keeps the one that it had.
	const size = useRef({ width: 0, height: 0 });
	if (viewport !== undefined && viewport.width > 0) size.current = viewport;
	const { width, height } = size.current;
	const layout = gridLayout(width);
	const [first, setFirst] = useState<number | undefined>();
	const last = useRef<{ readonly top: number; readonly layout: GridLayout } | undefined>(undefined);
	useLayoutEffect(() => {
		if (width === 0) return;
		const top =
			last.current === undefined
				? Math.floor(beginning / layout.columns) * layout.rowHeight
				: scrollTopAfter(last.current.top, last.current.layout, layout);
		last.current = { top, layout };
		scroller.current?.scrollTo({ top });
		setFirst(Math.floor(top / layout.rowHeight));
	}, [width, layout.columns, layout.rowHeight]);
	const follow = (): void => {
		const top = scroller.current?.scrollTop ?? 0;
		last.current = { top, layout };
		setFirst(Math.floor(top / layout.rowHeight));
	};
	return {
		layout,
		height: first === undefined ? 0 : height,
		first: first ?? 0,
		onScroll: follow,
		showRow: (row) => {
			const top = scrollTopFor(row, layout, scroller.current?.scrollTop ?? 0, height);
			scroller.current?.scrollTo({ top });
			follow();
		},
	};
}
