import { useRef, useState } from 'preact/hooks';
import type { HistoryQuery } from '../../studio/protocol.ts';
import type { HistoryView } from '../../studio/views.ts';
import type { Send } from '../vscodeApi.ts';
import { wantedWindow } from './historyWindow.ts';
import type { Places } from './places.ts';

/** Asks the extension for parts of the history. */
type AskedHistory = {
	/** What was asked for, though the answer may not be here yet. */
	readonly query: HistoryQuery;
	readonly change: (changes: Partial<HistoryQuery>) => void;
	/** To be told which places are in view: asks for the rows around them in time. */
	readonly look: (inView: Places, columns: number) => void;
};

/** Rows to begin with, before it is known how many are in view. */
const firstRows = 60;

/** What of the history is asked for. */
export function useHistoryQuery(history: HistoryView, send: Send): AskedHistory {
	const { from, rows, total } = history;
	const [shown, setShown] = useState(history.query);
	// The newest, also for those who remember an older function.
	const query = useRef(history.query);
	const asked = useRef<Places>({ from, to: from + rows.length });
	const ask = (places: Places): void => {
		asked.current = places;
		const count = places.to - places.from;
		send({ type: 'showHistory', query: query.current, from: places.from, count });
	};
	return {
		query: shown,
		change: (changes) => {
			query.current = { ...query.current, ...changes };
			setShown(query.current);
			ask({ from: 0, to: firstRows });
		},
		look: (inView, columns) => {
			// What is in view is of another list until the answer is here.
			if (JSON.stringify(history.query) !== JSON.stringify(query.current)) return;
			const wanted = wantedWindow(inView, asked.current, columns, total);
			if (wanted !== undefined) ask(wanted);
		},
	};
}
