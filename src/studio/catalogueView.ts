import * as l10n from '@vscode/l10n';
import type { CatalogueModel, Price } from '../zenmux/catalogue.ts';
import { knownModels } from '../zenmux/models.ts';
import type { CatalogueView } from './views.ts';
import { timeAgo } from './timeAgo.ts';

/** ZenMux's list of models as it was read last. */
export type KnownCatalogue = {
	readonly models: readonly CatalogueModel[];
	/** Milliseconds since 1970. */
	readonly readAt: number | undefined;
	readonly isReading: boolean;
	/** Why the last reading failed: a whole sentence. */
	readonly problem: string | undefined;
};

/**
 * The models to choose from, the chosen ones always among them.
 * @param now milliseconds since 1970
 */
export function catalogueView(
	known: KnownCatalogue,
	chosen: readonly string[],
	language: string,
	now = Date.now(),
): CatalogueView {
	const listed =
		known.models.length > 0
			? known.models.map((model) => ({ ...model, facts: priceWords(model, language) }))
			: knownModels.map((id) => ({ id, name: id, facts: '' }));
	const missing = chosen.filter((id) => listed.every((model) => model.id !== id));
	return {
		models: [
			...missing.map((id) => ({ id, name: id, facts: '' })),
			...listed.map(({ id, name, facts }) => ({ id, name, facts })),
		],
		age: ageWords(known, language, now),
		isReading: known.isReading,
	};
}

function ageWords(
	{ readAt, isReading, problem }: KnownCatalogue,
	language: string,
	now: number,
): string {
	const age =
		readAt === undefined ? undefined : l10n.t('Read {0}.', timeAgo(readAt, now, language));
	if (problem !== undefined) return age === undefined ? problem : `${problem} ${age}`;
	if (age !== undefined) return age;
	return isReading
		? l10n.t('ZenMux’s list of models is being read…')
		: l10n.t('ZenMux’s list of models was not read yet. Any model’s id can be typed.');
}

function priceWords({ pricings }: CatalogueModel, language: string): string {
	const input = usualPrice(pricings.prompt, 'perMTokens');
	const output = usualPrice(pricings.completion ?? pricings.image, 'perMTokens');
	const each = usualPrice(pricings.image, 'perCount');
	if (input !== undefined && output !== undefined) {
		return l10n.t(
			'{0} in, {1} out per million tokens',
			dollars(input, language),
			dollars(output, language),
		);
	}
	return each === undefined ? '' : l10n.t('{0} per picture', dollars(each, language));
}

/** The price without conditions, or the lowest. */
function usualPrice(prices: readonly Price[] | undefined, unit: string): number | undefined {
	const inDollars = prices?.filter((price) => price.unit === unit && price.currency === 'USD');
	if (inDollars === undefined || inDollars.length === 0) return undefined;
	const plain = inDollars.find(({ conditions }) => conditions === undefined);
	return plain?.value ?? Math.min(...inDollars.map(({ value }) => value));
}

function dollars(value: number, language: string): string {
	return new Intl.NumberFormat(language, {
		style: 'currency',
		currency: 'USD',
		trailingZeroDisplay: 'stripIfInteger',
		maximumFractionDigits: value < 0.1 ? 4 : 2,
	}).format(value);
}
