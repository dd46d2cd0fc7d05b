/** The entries that the person has selected, in the order of their selection. */
export type Selection = {
	readonly ids: ReadonlySet<string>;
	/** Where a selection of several began. */
	readonly anchor: string | undefined;
};

export const nothingSelected: Selection = { ids: new Set(), anchor: undefined };

/** Keys that are held during a click. */
type Held = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The selection after a click on an entry: this one; with Ctrl or Cmd also this one, or no longer;
 * with Shift all from where the selection began, as far as the rows are known.
 * @param known the ids of the rows that are here, in their order
 */
export function clicked(
	selection: Selection,
	id: string,
	held: Held,
	known: readonly string[],
): Selection {
	if (held.shiftKey) return extended(selection, id, known);
	return held.ctrlKey || held.metaKey ? toggled(selection, id) : { ids: new Set([id]), anchor: id };
}

/** Adds an entry, or takes it away. */
export function toggled({ ids }: Selection, id: string): Selection {
	const next = new Set(ids);
	if (!next.delete(id)) next.add(id);
	return { ids: next, anchor: id };
}

function extended({ anchor = '' }: Selection, id: string, known: readonly string[]): Selection {
	const to = known.indexOf(id);
	const from = known.indexOf(anchor);
	if (from === -1) return { ids: new Set([id]), anchor: id };
	return { ids: new Set(known.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor };
}
