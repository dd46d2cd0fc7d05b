import { maxModels } from '../../jobs/composition.ts';
import type { CatalogueView } from '../../studio/views.ts';
import { bareName } from '../../zenmux/models.ts';

/** A model to choose. */
export type ModelOption = CatalogueView['models'][number] & {
	/** Whether its id is what was typed, and nobody knows it. */
	readonly isTyped: boolean;
};

/**
 * The models whose id or name has all words of a search, first the one whose id it is; then the typed
 * id, where it is another one.
 */
export function modelOptions(
	models: CatalogueView['models'],
	search: string,
): readonly ModelOption[] {
	const typed = search.trim();
	const words = typed.toLowerCase().split(/\s+/);
	const found = models
		.filter(({ id, name }) => words.every((word) => `${id} ${name}`.toLowerCase().includes(word)))
		.map((model) => ({ ...model, isTyped: false }));
	const exact = found.filter(({ id }) => id === typed);
	const others = found.filter(({ id }) => id !== typed);
	const isKnown = typed === '' || exact.length > 0;
	const own = { id: typed, name: typed, facts: '', isTyped: true };
	return isKnown ? [...exact, ...others] : [...others, own];
}

/** With a model more or less; one stays, and there are never more than can be asked together. */
export function toggledModel(chosen: readonly string[], id: string): readonly string[] {
	if (!chosen.includes(id)) return chosen.length < maxModels ? [...chosen, id] : chosen;
	return chosen.length > 1 ? chosen.filter((one) => one !== id) : chosen;
}

/** The chosen models on a narrow button: the first without its maker, and how many more there are. */
export function shortModels(models: readonly string[]): string {
	const [first = '', ...others] = models;
	const name = bareName(first);
	return others.length === 0 ? name : `${name} + ${others.length}`;
}
