import type { HistoryEntry } from '../history/historyEntry.ts';
import type { CatalogueModel } from '../zenmux/catalogue.ts';
import { earlierCosts, type EarlierCosts } from './earlierCosts.ts';

/** What an estimate is made of. */
export type Grounds = {
	readonly earlier: EarlierCosts;
	/** The catalogue's entry of a model. */
	readonly modelOf: (id: string) => CatalogueModel | undefined;
};

/** What is known at this moment. */
export function groundsOf(
	history: { readonly entries: readonly HistoryEntry[] },
	catalogue: { readonly get: (model: string) => CatalogueModel | undefined },
): Grounds {
	return { earlier: earlierCosts(history.entries), modelOf: (id) => catalogue.get(id) };
}
