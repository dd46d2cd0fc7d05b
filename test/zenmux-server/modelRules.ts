/** What an image model accepts on this protocol. */
export type ModelRules = {
	/** Without the `openai/` prefix. */
	readonly name: string;
	/** Any size by the four rules; otherwise only the three fixed ones and `auto`. */
	readonly anySize: boolean;
	readonly qualities: readonly string[];
	readonly inputFidelity: readonly string[];
	readonly takesComplexity: boolean;
	readonly takesMarkup: boolean;
	/** Part of the subscription plan. */
	readonly inPlan: boolean;
};

const common = ['auto', 'low', 'medium', 'high'];
const fixed = {
	anySize: false,
	qualities: common,
	inputFidelity: ['low', 'high'],
	takesComplexity: false,
	takesMarkup: false,
	inPlan: true,
};
const two = { ...fixed, anySize: true, inputFidelity: [] };
const twoFive = { ...two, qualities: [...common, 'xhigh', 'max'], takesMarkup: true };
const twoSix = { ...two, takesComplexity: true };

/** The image models this server draws for. */
export const imageModels: readonly ModelRules[] = [
	{ name: 'gpt-image-2', ...two },
	{ name: 'gpt-image-2-2026-04-21', ...two },
	{ name: 'gpt-image-1.5', ...fixed },
	{ name: 'gpt-image-1-mini', ...fixed, inputFidelity: ['low'] },
	{ name: 'chatgpt-image-latest', ...fixed },
	{ name: 'gpt-image-2.5-sunburst', ...twoFive, inPlan: false },
	{ name: 'gpt-image-2.5-sunburst-2026-09-08', ...twoFive, inPlan: false },
	{ name: 'gpt-image-2.5-flare', ...twoFive },
	{ name: 'gpt-image-2.5-flare-2026-09-08', ...twoFive },
	{ name: 'gpt-image-2.6-sunburst', ...twoSix },
	{ name: 'gpt-image-2.6-flare', ...twoSix },
];
