import { modelRules, type ModelRules } from './models.ts';

/** What all of these models take; of none, what is assumed of unknown ones. */
export function commonRules(models: readonly string[]): ModelRules {
	return models.length === 0 ? modelRules('') : models.map(modelRules).reduce(both);
}

function both(one: ModelRules, other: ModelRules): ModelRules {
	return {
		sizes: one.sizes === 'flexible' ? other.sizes : one.sizes,
		qualities: shared(one.qualities, other.qualities),
		backgrounds: shared(one.backgrounds, other.backgrounds),
		inputFidelities: shared(one.inputFidelities, other.inputFidelities),
		complexities: shared(one.complexities, other.complexities),
		takesMarkup: one.takesMarkup && other.takesMarkup,
	};
}

function shared<Value>(one: readonly Value[], other: readonly Value[]): readonly Value[] {
	return one.filter((value) => other.includes(value));
}
