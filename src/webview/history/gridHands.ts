import type { HTMLAttributes, TargetedKeyboardEvent } from 'preact';
import type { HistoryRowView, HistoryView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { gridCommand } from './gridCommand.ts';
import type { GridLayout } from './gridLayout.ts';
import { clicked, nothingSelected, toggled, type Selection } from './selection.ts';
import type { TabStop } from './useTabStop.ts';

type Grid = {
	readonly history: HistoryView;
	readonly layout: GridLayout;
	/** Of what is in view, in CSS pixels. */
	readonly height: number;
	readonly stop: TabStop;
	readonly selection: Selection;
	readonly onSelect: (selection: Selection) => void;
	readonly send: Send;
};
type Hands = Required<
	Pick<HTMLAttributes<HTMLElement>, 'onClick' | 'onDblClick' | 'onFocusIn' | 'onKeyDown'>
>;

/** What pointer, focus and keys do in the grid of the history. */
export function gridHands(grid: Grid): Hands {
	const { history, stop, selection, onSelect, send } = grid;
	const rowAt = (place: number | undefined): HistoryRowView | undefined =>
		place === undefined ? undefined : history.rows[place - history.from];
	const show = ({ id }: HistoryRowView): void =>
		send({ type: 'historyAct', ids: [id], action: 'show' });
	return {
		onClick: (event) => {
			const row = isOnButton(event) ? undefined : rowAt(placeOf(event));
			const known = history.rows.map(({ id }) => id);
			if (row !== undefined) onSelect(clicked(selection, row.id, event, known));
		},
		onDblClick: (event) => {
			const row = isOnButton(event) ? undefined : rowAt(placeOf(event));
			if (row !== undefined) show(row);
		},
		onFocusIn: (event) => {
			const place = placeOf(event);
			if (place !== undefined) stop.onFocus(place);
		},
		onKeyDown: (event) => {
			const command = commandOf(event, grid);
			const row = rowAt(stop.place);
			if (command === undefined) return;
			event.preventDefault();
			if (command.kind === 'focus') stop.moveTo(command.place);
			else if (command.kind === 'clear') onSelect(nothingSelected);
			else if (row === undefined) return;
			else if (command.kind === 'show') show(row);
			else if (command.kind === 'select') onSelect(toggled(selection, row.id));
			else send({ type: 'historyAct', ids: withSelected(row.id, selection), action: 'delete' });
		},
	};
}

/** Buttons read all keys but those that move the focus themselves. */
function commandOf(
	event: TargetedKeyboardEvent<HTMLElement>,
	{ history, layout, height, stop }: Grid,
): ReturnType<typeof gridCommand> {
	const pageRows = Math.max(1, Math.floor(height / layout.rowHeight));
	const { columns } = layout;
	const command = gridCommand(event, stop.place, { columns, pageRows, total: history.total });
	return isOnButton(event) && command?.kind !== 'focus' ? undefined : command;
}

/** One of several that are selected stands for all of them. */
function withSelected(id: string, { ids }: Selection): string[] {
	return ids.has(id) ? [...ids] : [id];
}

function placeOf({ target }: Event): number | undefined {
	const card = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
	return card === null ? undefined : Number(card.dataset.place);
}

function isOnButton({ target }: Event): boolean {
	return target instanceof Element && target.closest('button') !== null;
}
