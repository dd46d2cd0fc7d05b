import type { Background, Complexity, InputFidelity, Quality } from './imageRequest.ts';

/** What a model takes. */
export type ModelRules = {
	/** `fixed`: only the `fixedSizes`; `flexible`: any that keeps the size rules. Both take `auto`. */
	readonly sizes: 'fixed' | 'flexible';
	readonly qualities: readonly Quality[];
	readonly backgrounds: readonly Background[];
	/** Empty: the parameter must not be sent. */
	readonly inputFidelities: readonly InputFidelity[];
	/** Of pictures made from words alone; only `auto` where the parameter must not be sent. */
	readonly complexities: readonly Complexity[];
	/** Whether strokes may be laid over the first picture of an edit. */
	readonly takesMarkup: boolean;
};

/** The model that ZenMux's own guide uses. */
export const defaultModel = 'openai/gpt-image-2';

const commonQualities: readonly Quality[] = ['auto', 'low', 'medium', 'high'];
const allQualities: readonly Quality[] = [...commonQualities, 'xhigh', 'max'];
const allBackgrounds: readonly Background[] = ['auto', 'opaque', 'transparent'];

const fixedModel: ModelRules = {
	sizes: 'fixed',
	qualities: commonQualities,
	backgrounds: allBackgrounds,
	inputFidelities: [],
	complexities: ['auto'],
	takesMarkup: false,
};
/** Also what is assumed of models that nobody knew when this was written. */
const commonModel: ModelRules = { ...fixedModel, sizes: 'flexible' };
const fineModel: ModelRules = { ...commonModel, qualities: allQualities };
const markupModel: ModelRules = { ...fineModel, takesMarkup: true };
const planningModel: ModelRules = {
	...fineModel,
	complexities: ['auto', 'low', 'medium', 'high'],
};

/** By bare name. Sources: OpenAI's SDK 7.55 and image guide, ZenMux's image guide (August 2026). */
const rules = new Map<string, ModelRules>([
	['gpt-image-2', commonModel],
	['gpt-image-2.6-sunburst', planningModel],
	['gpt-image-2.6-flare', planningModel],
	['gpt-image-2.5-sunburst', markupModel],
	['gpt-image-2.5-flare', markupModel],
	['gpt-image-1.5', { ...fixedModel, inputFidelities: ['low', 'high'] }],
	['gpt-image-1-mini', { ...fixedModel, inputFidelities: ['low'] }],
	['chatgpt-image-latest', fixedModel],
]);

/** Ids to offer when ZenMux's catalogue cannot be read, the default first. */
export const knownModels: readonly string[] = [...rules.keys()].map((name) => `openai/${name}`);

/** A model's name without its provider. */
export function bareName(id: string): string {
	return id.slice(id.lastIndexOf('/') + 1);
}

/** What a model takes, by `provider/name` or bare name, with or without a snapshot's date. */
export function modelRules(id: string): ModelRules {
	return rules.get(bareName(id).replace(/-\d{4}-\d{2}-\d{2}$/, '')) ?? commonModel;
}

/**
 * Whether a model of the catalogue answers on the Images API. Those of other makers than OpenAI
 * answer on ZenMux's Vertex AI protocol only (ZenMux's image guide, August 2026).
 */
export function isOnImagesApi(id: string): boolean {
	return id.startsWith('openai/') || !id.includes('/');
}
