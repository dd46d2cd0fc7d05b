import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HistoryView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import { drawnRows, placesInView } from './gridLayout.ts';
import { HistoryRow } from './HistoryRow.tsx';
import type { Places } from './places.ts';
import type { Selection } from './selection.ts';
import { gridHands } from './gridHands.ts';
import { useGridScroll } from './useGridScroll.ts';
import { useTabStop } from './useTabStop.ts';

type Props = {
	readonly history: HistoryView;
	readonly pictures: PictureBlobs;
	readonly selection: Selection;
	readonly onSelect: (selection: Selection) => void;
	readonly onLook: (inView: Places, columns: number) => void;
	readonly send: Send;
};

/**
 * The entries as cards, of which only those in view are in the page. One card is a tab stop, with
 * its buttons; arrow keys lead to the others.
 */
export function HistoryGrid(props: Props): JSX.Element {
	const { history, pictures, selection, onSelect, onLook, send } = props;
	const { total } = history;
	const scroller = useRef<HTMLDivElement>(null);
	const { layout, height, first, onScroll, showRow } = useGridScroll(scroller, placeOnTop(history));
	const inView = placesInView(layout, first, height, total);
	const stop = useTabStop(scroller, history, inView, (place) =>
		showRow(Math.floor(place / layout.columns)),
	);
	const hands = gridHands({ history, layout, height, stop, selection, onSelect, send });
	useLayoutEffect(() => {
		if (height > 0) onLook(inView, layout.columns);
	});
	const rowCount = Math.ceil(total / layout.columns);
	const rows = height === 0 ? [] : drawnRows(layout, inView, total, stop.place);
	return (
		<div ref={scroller} class="history-scroller" onScroll={onScroll}>
			<div
				role="grid"
				class="history-grid"
				aria-label={l10n.t('History')}
				aria-multiselectable="true"
				aria-rowcount={rowCount}
				aria-colcount={layout.columns}
				style={{ height: `${rowCount * layout.rowHeight}px` }}
				{...hands}
			>
				{rows.map((row) => (
					<HistoryRow
						key={row}
						row={row}
						layout={layout}
						history={history}
						pictures={pictures}
						selected={selection.ids}
						tabStop={stop.place}
						send={send}
					/>
				))}
			</div>
		</div>
	);
}

/** About where the person was when VS Code threw the page away: there are two screens above it. */
function placeOnTop({ from, rows }: HistoryView): number {
	return from === 0 ? 0 : from + Math.round((rows.length * 2) / 5);
}
