import type { JSX } from 'preact';
import type { HistoryView } from '../../studio/views.ts';
import type { PictureBlobs } from '../pictures.ts';
import type { Send } from '../vscodeApi.ts';
import type { GridLayout } from './gridLayout.ts';
import { HistoryCell } from './HistoryCell.tsx';

type Props = {
	/** From 0. */
	readonly row: number;
	readonly layout: GridLayout;
	readonly history: HistoryView;
	readonly pictures: PictureBlobs;
	readonly selected: ReadonlySet<string>;
	/** The place of the grid's tab stop. */
	readonly tabStop: number;
	readonly send: Send;
};

/** A row of cards. */
export function HistoryRow(props: Props): JSX.Element {
	const { row, layout, history, pictures, selected, tabStop, send } = props;
	const { columns, rowHeight, cardHeight } = layout;
	const from = row * columns;
	const count = Math.max(0, Math.min(columns, history.total - from));
	return (
		<div
			role="row"
			aria-rowindex={row + 1}
			class="history-row"
			style={{
				transform: `translateY(${row * rowHeight}px)`,
				height: `${cardHeight}px`,
				'--columns': String(columns),
			}}
		>
			{Array.from({ length: count }, (_, column) => {
				const place = from + column;
				const entry = history.rows[place - history.from];
				return (
					<HistoryCell
						key={column}
						place={place}
						column={column}
						entry={entry}
						picture={entry?.thumbnail === undefined ? undefined : pictures.get(entry.thumbnail)}
						isSelected={entry !== undefined && selected.has(entry.id)}
						isTabStop={place === tabStop}
						send={send}
					/>
				);
			})}
		</div>
	);
}
