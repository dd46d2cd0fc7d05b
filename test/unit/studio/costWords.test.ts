import assert from 'node:assert/strict';
import { costWords } from '../../../src/studio/costWords.ts';
import { spendingWords } from '../../../src/studio/spendingWords.ts';

const usage = { inputTokens: 34, outputTokens: 1200, totalTokens: 1234 };

describe('costWords', () => {
	it('are tokens and money, as far as they are known', () => {
		assert.deepEqual(costWords({ usage, cost: 0.04 }, 'en'), ['1,234 tokens', '≈ $0.04']);
		assert.deepEqual(costWords({ usage, cost: undefined }, 'de'), ['1.234 tokens']);
		assert.deepEqual(costWords({ usage: undefined, cost: undefined }, 'en'), []);
	});
});

describe('spendingWords', () => {
	it('leave out what is nothing', () => {
		assert.deepEqual(spendingWords(0.42, 3.1, 'en'), ['Today ≈ $0.42', 'This workspace ≈ $3.10']);
		assert.deepEqual(spendingWords(0, 3.1, 'en'), ['This workspace ≈ $3.10']);
		assert.deepEqual(spendingWords(0, 0, 'en'), []);
	});
});
