import assert from 'node:assert/strict';
import { catalogueView, type KnownCatalogue } from '../../../src/studio/catalogueView.ts';
import type { CatalogueView } from '../../../src/studio/views.ts';
import type { CatalogueModel, Price } from '../../../src/zenmux/catalogue.ts';
import { knownModels } from '../../../src/zenmux/models.ts';

const now = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;
const nothing: KnownCatalogue = {
	models: [],
	readAt: undefined,
	isReading: false,
	problem: undefined,
};
const price = (value: number, changes: Partial<Price> = {}): Price => ({
	value,
	unit: 'perMTokens',
	currency: 'USD',
	...changes,
});
const model = (pricings: CatalogueModel['pricings']): CatalogueModel => ({
	id: 'openai/gpt-image-2',
	name: 'GPT Image 2',
	owner: 'openai',
	pricings,
});
const view = (changes: Partial<KnownCatalogue>, ...chosen: readonly string[]): CatalogueView =>
	catalogueView({ ...nothing, ...changes }, chosen, 'en', now);
const facts = (pricings: CatalogueModel['pricings']): string | undefined =>
	view({ models: [model(pricings)] }).models[0]?.facts;

describe('the catalogue', () => {
	it('has the known models while none was read', () =>
		assert.deepEqual(
			view({}).models.map(({ id }) => id),
			knownModels,
		));

	it('always has the chosen models', () =>
		assert.deepEqual(
			view({ models: [model({})] }, 'my/model', 'openai/gpt-image-2').models.map(({ id }) => id),
			['my/model', 'openai/gpt-image-2'],
		));

	const ages: readonly (readonly [Partial<KnownCatalogue>, string])[] = [
		[{ readAt: now - 3 * hour }, 'Read 3 hours ago.'],
		[{ readAt: now - 25 * hour }, 'Read yesterday.'],
		[{ readAt: now }, 'Read now.'],
		[{ isReading: true }, 'ZenMux’s list of models is being read…'],
		[{}, 'ZenMux’s list of models was not read yet. Any model’s id can be typed.'],
		[{ problem: 'There is no network.' }, 'There is no network.'],
		[
			{ problem: 'There is no network.', readAt: now - 2 * 60_000 },
			'There is no network. Read 2 minutes ago.',
		],
	];
	for (const [known, age] of ages) {
		it(`says: ${age}`, () => assert.equal(view(known).age, age));
	}

	it('has prices in words', () => {
		assert.equal(
			facts({ prompt: [price(5)], completion: [price(30)] }),
			'$5 in, $30 out per million tokens',
		);
		assert.equal(
			facts({ prompt: [price(0.25)], image: [price(8.5)] }),
			'$0.25 in, $8.50 out per million tokens',
		);
		assert.equal(facts({ image: [price(0.04, { unit: 'perCount' })] }), '$0.04 per picture');
	});

	it('has the price without conditions, else the lowest', () => {
		const tier = { conditions: { prompt_tokens: { unit: 'kTokens', gte: 32 } } };
		const output = { completion: [price(30)] };
		assert.match(facts({ prompt: [price(9, tier), price(5)], ...output }) ?? '', /^\$5 in/);
		assert.match(facts({ prompt: [price(9, tier), price(8, tier)], ...output }) ?? '', /^\$8 in/);
	});

	it('says nothing of prices that it does not know', () => {
		assert.equal(facts({}), '');
		assert.equal(facts({ prompt: [price(5)] }), '');
		const euro = { currency: 'EUR' };
		assert.equal(facts({ prompt: [price(5, euro)], completion: [price(30, euro)] }), '');
	});
});
