import type { Price, PriceRange } from '../zenmux/catalogue.ts';
import type { Usage } from '../zenmux/imageEvents.ts';

/**
 * The price in USD that holds for this usage: the tier whose conditions are met, else the price
 * without conditions.
 * @returns `undefined` when there is none, or when that cannot be told for certain
 */
export function heldPrice(prices: readonly Price[], usage: Usage): number | undefined {
	const judged = prices
		.filter(({ currency }) => currency === 'USD')
		.map(({ value, conditions = {} }) => ({
			value,
			isTier: Object.keys(conditions).length > 0,
			isMet: areMet(Object.entries(conditions), usage),
		}));
	const tiers = judged.filter(({ isTier, isMet }) => isTier && isMet !== false);
	const held = tiers.length > 0 ? tiers : judged.filter(({ isTier }) => !isTier);
	const values = new Set(held.map(({ value, isMet }) => (isMet === true ? value : undefined)));
	return values.size === 1 ? [...values][0] : undefined;
}

/** @returns `undefined` when it cannot be told */
function areMet(
	conditions: readonly (readonly [string, PriceRange])[],
	usage: Usage,
): boolean | undefined {
	const met = conditions.map(([name, range]) => isMet(name, range, usage));
	if (met.includes(false)) return false;
	return met.includes(undefined) ? undefined : true;
}

function isMet(name: string, range: PriceRange, usage: Usage): boolean | undefined {
	const tokens = tokensNamed(name, usage);
	if (tokens === undefined || range.unit !== 'kTokens') return undefined;
	const thousands = tokens / 1000;
	const { gte = 0, gt = -1, lte = Infinity, lt = Infinity } = range;
	return thousands >= gte && thousands > gt && thousands <= lte && thousands < lt;
}

function tokensNamed(name: string, usage: Usage): number | undefined {
	if (name === 'prompt_tokens') return usage.inputTokens;
	return name === 'completion_tokens' ? usage.outputTokens : undefined;
}
