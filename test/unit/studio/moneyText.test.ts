import assert from 'node:assert/strict';
import { dollars, moneyText } from '../../../src/studio/moneyText.ts';

describe('moneyText', () => {
	it('has the digits that a sum needs, and no more', () => {
		const sums = [0, 0.000_36, 0.006, 0.0061, 0.04, 0.053, 0.211, 1, 3.104, 1234.5];
		assert.deepEqual(
			sums.map((usd) => dollars(usd, 'en')),
			[
				'$0.00',
				'$0.00036',
				'$0.006',
				'$0.0061',
				'$0.04',
				'$0.053',
				'$0.21',
				'$1.00',
				'$3.10',
				'$1,234.50',
			],
		);
	});

	it('says that it is an estimate, in the reader’s way of writing', () => {
		assert.equal(moneyText(0.04, 'en'), '≈ $0.04');
		assert.equal(moneyText(0.04, 'zh-cn'), '≈ US$0.04');
	});
});
