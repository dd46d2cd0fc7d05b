import type { CatalogueModel, Price } from '../../../src/zenmux/catalogue.ts';

/** A model of the catalogue with these prices. */
export function fakeModel(pricings: CatalogueModel['pricings']): CatalogueModel {
	return { id: 'openai/gpt-image-2', name: 'GPT Image 2', owner: 'openai', pricings };
}

/** USD for a million tokens. */
export function perMTokens(value: number, conditions?: Price['conditions']): Price {
	return { value, unit: 'perMTokens', currency: 'USD', conditions };
}

/** USD for a picture. */
export function perCount(value: number, conditions?: Price['conditions']): Price {
	return { value, unit: 'perCount', currency: 'USD', conditions };
}
