import type { HistoryEntry } from '../history/historyEntry.ts';
import { matching } from '../history/historyQuery.ts';
import { dayOf, historyRow } from './historyRow.ts';
import type { HistoryQuery } from './protocol.ts';
import type { HistoryRowView, HistoryView } from './views.ts';

/** What of the history is in view. */
export type HistoryWindow = {
	readonly query: HistoryQuery;
	/** The first row in view, from 0, and how many there are. */
	readonly from: number;
	readonly count: number;
};

/** What was found last; scrolling asks for the same again. */
type Found = { readonly query: string; readonly entries: readonly HistoryEntry[] };
const foundIn = new WeakMap<readonly HistoryEntry[], Found>();
const modelsOf = new WeakMap<readonly HistoryEntry[], readonly string[]>();

/** Rows as they were drawn, in which words and on which day: numbers take long to put into words. */
type Drawn = { readonly words: string; readonly row: HistoryRowView };
const drawn = new WeakMap<HistoryEntry, Drawn>();

/**
 * The history as the panel draws it: only the rows that are in view. What a query finds is kept as
 * long as `entries` is the same array, and a row as long as its entry is the same object.
 * @param now milliseconds since 1970
 */
export function historyView(
	entries: readonly HistoryEntry[],
	isLoaded: boolean,
	{ query, from, count }: HistoryWindow,
	language: string,
	now = Date.now(),
): HistoryView {
	const found = find(entries, query);
	return {
		query,
		isLoading: !isLoaded,
		all: entries.length,
		total: found.length,
		from,
		rows: rows(found.slice(from, from + count), language, now),
		models: models(entries),
	};
}

function find(entries: readonly HistoryEntry[], wanted: HistoryQuery): readonly HistoryEntry[] {
	const query = JSON.stringify(wanted);
	const last = foundIn.get(entries);
	if (last?.query === query) return last.entries;
	const found = matching(entries, wanted);
	foundIn.set(entries, { query, entries: found });
	return found;
}

function rows(
	entries: readonly HistoryEntry[],
	language: string,
	now: number,
): readonly HistoryRowView[] {
	const words = `${language} ${dayOf(now)}`;
	const draw = historyRow(language, now);
	return entries.map((entry) => {
		const last = drawn.get(entry);
		if (last?.words === words) return last.row;
		const row = draw(entry);
		drawn.set(entry, { words, row });
		return row;
	});
}

function models(entries: readonly HistoryEntry[]): readonly string[] {
	const known = modelsOf.get(entries);
	if (known !== undefined) return known;
	const found = [...new Set(entries.map(({ job }) => job.request.model))].sort();
	modelsOf.set(entries, found);
	return found;
}
