import assert from 'node:assert/strict';
import { costOf } from '../../../src/spending/cost.ts';
import type { CatalogueModel } from '../../../src/zenmux/catalogue.ts';
import type { Usage } from '../../../src/zenmux/imageEvents.ts';
import { fakeModel, perCount, perMTokens } from './fakeModel.ts';

const usage = { inputTokens: 2000, outputTokens: 1000, totalTokens: 3000 };
const editUsage = { ...usage, inputImageTokens: 1500 };
const tokens = { prompt: [perMTokens(5)], completion: [perMTokens(30)] };

/** In millionths of a dollar, which are whole numbers here. */
function cost(pricings: CatalogueModel['pricings'], used: Usage = editUsage): number | undefined {
	const usd = costOf(used, fakeModel(pricings));
	return usd === undefined ? undefined : Math.round(usd * 1e6);
}

describe('costOf', () => {
	it('counts input and output tokens', () => {
		assert.equal(cost(tokens, usage), 2000 * 5 + 1000 * 30);
	});

	it('counts the tokens of input pictures by their own price', () => {
		assert.equal(cost({ ...tokens, image: [perMTokens(8)] }), 500 * 5 + 1500 * 8 + 1000 * 30);
	});

	it('counts each picture where it has a price, in place of its tokens', () => {
		assert.equal(cost({ ...tokens, image: [perCount(0.134)] }), 2000 * 5 + 134_000);
		assert.equal(cost({ image: [perCount(0.134)] }), 134_000);
	});

	it('says nothing where tokens of pictures have a price, but their number is not known', () => {
		const pricings = { ...tokens, image: [perMTokens(8)] };
		assert.equal(cost(pricings, usage), undefined);
		assert.equal(cost(pricings, { ...usage, inputImageTokens: 2001 }), undefined);
	});

	it('needs no price for what was not used', () => {
		const free = { inputTokens: 0, outputTokens: 1000, totalTokens: 1000 };
		assert.equal(cost({ completion: [perMTokens(30)] }, free), 30_000);
	});

	it('says nothing of units that it does not know', () => {
		const bySecond = { value: 1, unit: 'perSecond', currency: 'USD' };
		assert.equal(cost({ ...tokens, image: [bySecond] }), undefined);
		assert.equal(cost({ ...tokens, completion: [bySecond] }), undefined);
		assert.equal(cost({ ...tokens, prompt: [perCount(1)] }), undefined);
	});

	it('says nothing without usage, model or prices', () => {
		assert.equal(costOf(undefined, fakeModel(tokens)), undefined);
		assert.equal(costOf(usage, undefined), undefined);
		assert.equal(cost({}), undefined);
		assert.equal(cost({ prompt: tokens.prompt }), undefined);
		assert.equal(cost({ completion: tokens.completion }), undefined);
	});
});
