import assert from 'node:assert/strict';
import {
	spendingQuestion,
	type Plan,
	type SpendingLimits,
} from '../../../src/spending/spendingQuestion.ts';

/** What is asked about these sums; by default four requests, and no limit. */
function question(plan: Partial<Plan>, limits: Partial<SpendingLimits>): string | undefined {
	return spendingQuestion(
		{ requests: 4, estimate: undefined, known: 0, today: 0, ...plan },
		{ confirmAboveUsd: 0, dailyLimitUsd: 0, ...limits },
		'en',
	)?.message;
}

describe('spendingQuestion', () => {
	it('asks above the sum of the person’s choice', () => {
		const limits = { confirmAboveUsd: 1 };
		assert.equal(question({ estimate: 1.25 }, limits), 'Send 4 requests for about $1.25?');
		assert.equal(
			question({ estimate: 2, requests: 1 }, limits),
			'Send this request for about $2.00?',
		);
		assert.equal(question({ estimate: 1 }, limits), undefined);
	});

	it('asks nothing where no sum was chosen or none can be told', () => {
		assert.equal(question({ estimate: 1000, today: 1000 }, {}), undefined);
		assert.equal(question({}, { confirmAboveUsd: 1 }), undefined);
	});

	it('counts what can be told, where one request among others is unknown', () => {
		const plan = { estimate: undefined, known: 1.25 };
		assert.equal(
			question(plan, { confirmAboveUsd: 1 }),
			'Send 4 requests, some of them alone for about $1.25?',
		);
		assert.equal(question(plan, { confirmAboveUsd: 2 }), undefined);
		assert.equal(
			question({ ...plan, today: 4 }, { dailyLimitUsd: 5 }),
			'With this, the pictures of today would cost about $5.25. Your limit for the day is $5.00.',
		);
	});

	it('stops at the limit of the day, also when nothing is known of what is sent', () => {
		const limits = { dailyLimitUsd: 5 };
		const reached = 'The pictures of today cost about $5.00. Your limit for the day is $5.00.';
		assert.equal(question({ today: 5 }, limits), reached);
		assert.equal(question({ today: 5, estimate: 0 }, limits), reached);
		assert.equal(question({ today: 4.99 }, limits), undefined);
	});

	it('stops before what would go over the limit', () => {
		const limits = { dailyLimitUsd: 5 };
		assert.equal(
			question({ today: 4, estimate: 1.5 }, limits),
			'With this, the pictures of today would cost about $5.50. Your limit for the day is $5.00.',
		);
		assert.equal(question({ today: 4, estimate: 1 }, limits), undefined);
	});

	it('asks about the limit only, where both are passed', () => {
		const plan = { requests: 4, estimate: 9, known: 9, today: 0 };
		const asked = spendingQuestion(plan, { confirmAboveUsd: 1, dailyLimitUsd: 5 }, 'en');
		assert.equal(asked?.kind, 'limit');
		assert.match(asked.detail, /zenmuxImages\.dailyLimitUsd/);
	});
});
