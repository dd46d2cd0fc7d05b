import assert from 'node:assert/strict';
import { heldPrice } from '../../../src/spending/price.ts';
import { perMTokens } from './fakeModel.ts';

const usage = { inputTokens: 32_000, outputTokens: 1000, totalTokens: 33_000 };

/** A price below and one from 32 000 input tokens on. */
const tiers = [
	perMTokens(5, { prompt_tokens: { unit: 'kTokens', gte: 0, lt: 32 } }),
	perMTokens(10, { prompt_tokens: { unit: 'kTokens', gte: 32 } }),
];

describe('heldPrice', () => {
	it('takes the only price', () => {
		assert.equal(heldPrice([perMTokens(5)], usage), 5);
		assert.equal(heldPrice([perMTokens(0)], usage), 0);
		assert.equal(heldPrice([], usage), undefined);
	});

	it('takes the tier that the tokens are in', () => {
		assert.equal(heldPrice(tiers, { ...usage, inputTokens: 31_999 }), 5);
		assert.equal(heldPrice(tiers, usage), 10);
	});

	it('knows all four bounds', () => {
		const price = (range: object): number | undefined =>
			heldPrice([perMTokens(7, { prompt_tokens: { unit: 'kTokens', ...range } })], usage);
		assert.deepEqual([{ gte: 32 }, { lte: 32 }, { gt: 31 }, { lt: 33 }].map(price), [7, 7, 7, 7]);
		assert.deepEqual([{ gt: 32 }, { lt: 32 }, { gte: 33 }, { lte: 31 }].map(price), [
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});

	it('wants all conditions of a tier to be met', () => {
		const conditions = {
			prompt_tokens: { unit: 'kTokens', gte: 32 },
			completion_tokens: { unit: 'kTokens', gte: 2 },
		};
		assert.equal(heldPrice([perMTokens(7, conditions), perMTokens(5)], usage), 5);
		assert.equal(
			heldPrice([perMTokens(7, conditions), perMTokens(5)], { ...usage, outputTokens: 2000 }),
			7,
		);
	});

	it('says nothing where a condition cannot be judged', () => {
		const byMoon = perMTokens(1, { moon: { unit: 'phases', gte: 1 } });
		const byTokens = perMTokens(1, { prompt_tokens: { unit: 'tokens', gte: 1 } });
		for (const odd of [byMoon, byTokens]) {
			assert.equal(heldPrice([odd], usage), undefined);
			assert.equal(heldPrice([odd, perMTokens(5)], usage), undefined);
			assert.equal(heldPrice([odd, ...tiers], usage), undefined);
		}
	});

	it('says nothing where two prices hold', () => {
		assert.equal(heldPrice([perMTokens(5), perMTokens(6)], usage), undefined);
		assert.equal(heldPrice([perMTokens(5), perMTokens(5)], usage), 5);
	});

	it('takes dollars only', () => {
		const euros = { ...perMTokens(4), currency: 'EUR' };
		assert.equal(heldPrice([euros], usage), undefined);
		assert.equal(heldPrice([euros, perMTokens(5)], usage), 5);
	});
});
