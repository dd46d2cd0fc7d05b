import type { CatalogueModel } from '../zenmux/catalogue.ts';
import type { Asked } from './asked.ts';
import type { Grounds } from './grounds.ts';

/**
 * What requests will cost, in USD: each as much as the person's own earlier pictures of its kind,
 * else what the catalogue says of one picture.
 * @returns `undefined` where nothing honest can be said of one of them
 */
export function estimate(asked: readonly Asked[], grounds: Grounds): number | undefined {
	let sum = 0;
	for (const one of asked) {
		const cost = estimateOne(one, grounds);
		if (cost === undefined) return undefined;
		sum += cost;
	}
	return sum;
}

/** The same for requests of which some may be unknown: those are left out. */
export function knownPart(asked: readonly Asked[], grounds: Grounds): number {
	return asked.reduce((sum, one) => sum + (estimateOne(one, grounds) ?? 0), 0);
}

function estimateOne(asked: Asked, { earlier, modelOf }: Grounds): number | undefined {
	return earlier.usual(asked) ?? pricePerPicture(modelOf(asked.model));
}

/** The only price by count; where there are several, it cannot be told before which will hold. */
function pricePerPicture(model: CatalogueModel | undefined): number | undefined {
	const [price, ...others] = (model?.pricings.image ?? []).filter(
		({ unit }) => unit === 'perCount',
	);
	const isCertain = price?.currency === 'USD' && price.conditions === undefined;
	return isCertain && others.length === 0 ? price.value : undefined;
}
