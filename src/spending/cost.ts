import type { CatalogueModel, Price } from '../zenmux/catalogue.ts';
import type { Usage } from '../zenmux/imageEvents.ts';
import { heldPrice } from './price.ts';

/**
 * What a request for one picture cost, in USD, by the prices of ZenMux's catalogue: an estimate, as
 * discounts for repeated input are not counted. `prompt` is the price of input tokens, `completion`
 * of output tokens. ZenMux does not say what `image` is the price of; it is taken for what OpenAI
 * lists beside the other two: by tokens, that of input pictures, and by count, that of each picture
 * made, in place of its tokens.
 * @returns `undefined` without usage or prices, and where they do not tell for certain
 */
export function costOf(
	usage: Usage | undefined,
	model: CatalogueModel | undefined,
): number | undefined {
	if (usage === undefined || model === undefined) return undefined;
	const { prompt = [], completion = [], image = [] } = model.pricings;
	const counted = image.filter(({ unit }) => unit === 'perCount');
	const metered = image.filter(({ unit }) => unit === 'perMTokens');
	if (counted.length + metered.length < image.length) return undefined;
	const isCounted = counted.length > 0;
	const isInputFree = isCounted && prompt.length + metered.length === 0;
	const input = isInputFree ? 0 : inputCost(usage, prompt, metered);
	const output = isCounted
		? heldPrice(counted, usage)
		: tokenCost(usage.outputTokens, completion, usage);
	return input === undefined || output === undefined ? undefined : input + output;
}

function inputCost(
	usage: Usage,
	prompt: readonly Price[],
	image: readonly Price[],
): number | undefined {
	const { inputTokens, inputImageTokens } = usage;
	if (image.length === 0) return tokenCost(inputTokens, prompt, usage);
	if (inputImageTokens === undefined || inputImageTokens > inputTokens) return undefined;
	const text = tokenCost(inputTokens - inputImageTokens, prompt, usage);
	const pictures = tokenCost(inputImageTokens, image, usage);
	return text === undefined || pictures === undefined ? undefined : text + pictures;
}

function tokenCost(tokens: number, prices: readonly Price[], usage: Usage): number | undefined {
	if (tokens === 0) return 0;
	if (prices.some(({ unit }) => unit !== 'perMTokens')) return undefined;
	const price = heldPrice(prices, usage);
	return price === undefined ? undefined : (price * tokens) / 1_000_000;
}
