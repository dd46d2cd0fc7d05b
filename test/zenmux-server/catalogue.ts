type Price = {
	readonly value: number;
	readonly unit: 'perMTokens' | 'perCount';
	readonly currency: 'USD';
	readonly conditions?: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
};

type Pricings = Readonly<Record<string, readonly Price[]>>;

/** An entry of `GET /models`, with the fields of ZenMux's page "List models". */
export type CatalogueModel = {
	readonly id: string;
	readonly object: 'model';
	readonly display_name: string;
	/** Unix seconds. */
	readonly created: number;
	readonly owned_by: string;
	readonly input_modalities: readonly string[];
	readonly output_modalities: readonly string[];
	readonly capabilities: { readonly reasoning: boolean };
	readonly context_length: number;
	readonly pricings: Pricings;
};

/** The catalogue the test server shows: image models, one of another maker, text models. */
export const catalogue: readonly CatalogueModel[] = [
	image('openai/gpt-image-2', 'OpenAI: GPT Image 2', 1_776_729_600, tokens(5, 30)),
	image('openai/gpt-image-1.5', 'OpenAI: GPT Image 1.5', 1_765_843_200, tokens(5, 32)),
	image('openai/gpt-image-2.5-sunburst', 'OpenAI: GPT Image 2.5 Sunburst', 1_788_912_000, {
		...tokens(5, 30),
		image: [perMTokens(8)],
	}),
	image('openai/gpt-image-2.5-flare', 'OpenAI: GPT Image 2.5 Flare', 1_788_912_000, tokens(5, 30)),
	image('openai/gpt-image-1-mini', 'OpenAI: GPT Image 1 Mini', 1_759_708_800, tokens(2, 8)),
	image('google/gemini-3-pro-image-preview', 'Google: Gemini 3 Pro Image', 1_763_596_800, {
		...tokens(2, 12),
		image: [{ value: 0.134, unit: 'perCount', currency: 'USD' }],
	}),
	{
		...image('openai/gpt-5.2', 'OpenAI: GPT-5.2', 1_765_411_200, tiered(1.75, 14)),
		output_modalities: ['text'],
		capabilities: { reasoning: true },
		context_length: 400_000,
	},
	{
		...image('anthropic/claude-sonnet-4.5', 'Anthropic: Claude Sonnet 4.5', 1_759_104_000, {
			...tiered(3, 15),
		}),
		output_modalities: ['text'],
		capabilities: { reasoning: true },
		context_length: 1_000_000,
	},
];

function image(id: string, name: string, created: number, pricings: Pricings): CatalogueModel {
	return {
		id,
		object: 'model',
		display_name: name,
		created,
		owned_by: id.split('/')[0] ?? id,
		input_modalities: ['text', 'image'],
		output_modalities: ['image'],
		capabilities: { reasoning: false },
		context_length: 32_000,
		pricings,
	};
}

function perMTokens(value: number, conditions?: Price['conditions']): Price {
	const price = { value, unit: 'perMTokens', currency: 'USD' } as const;
	return conditions === undefined ? price : { ...price, conditions };
}

function tokens(prompt: number, completion: number): Pricings {
	return {
		prompt: [perMTokens(prompt)],
		completion: [perMTokens(completion)],
		input_cache_read: [perMTokens(prompt / 4)],
	};
}

function tiered(prompt: number, completion: number): Pricings {
	const upTo = { prompt_tokens: { unit: 'kTokens', gte: 0, lte: 200 } };
	const above = { prompt_tokens: { unit: 'kTokens', gt: 200 } };
	return {
		prompt: [perMTokens(prompt, upTo), perMTokens(prompt * 2, above)],
		completion: [perMTokens(completion, upTo), perMTokens(completion * 1.5, above)],
	};
}
