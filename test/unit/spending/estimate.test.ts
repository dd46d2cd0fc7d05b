import assert from 'node:assert/strict';
import type { HistoryEntry } from '../../../src/history/historyEntry.ts';
import type { JobRequest } from '../../../src/jobs/jobRequest.ts';
import { askedBy } from '../../../src/spending/asked.ts';
import { earlierCosts } from '../../../src/spending/earlierCosts.ts';
import { estimate, knownPart } from '../../../src/spending/estimate.ts';
import { groundsOf } from '../../../src/spending/grounds.ts';
import type { CatalogueModel } from '../../../src/zenmux/catalogue.ts';
import { fakeRequest, fakeStoredEdit } from '../fakeRequest.ts';
import { fakeJob, savedAs } from '../jobs/fakeJob.ts';
import { fakeModel, perCount, perMTokens } from './fakeModel.ts';

function entry(request: JobRequest, cost: number | undefined): HistoryEntry {
	const job = fakeJob(savedAs('file:///w/fox.png'), { request, cost });
	return { job, isPinned: false, hasThumbnail: false };
}

const large: JobRequest = { ...fakeRequest, size: '3840x2160' };

function estimated(
	requests: readonly JobRequest[],
	entries: readonly HistoryEntry[],
	model?: CatalogueModel,
): number | undefined {
	return estimate(requests.map(askedBy), groundsOf({ entries }, { get: () => model }));
}

describe('estimate', () => {
	it('is the median of the person’s own pictures that were asked for in the same way', () => {
		const odd = [3, 1, 100].map((cost) => entry(fakeRequest, cost));
		assert.equal(estimated([fakeRequest], [...odd, entry(large, 50)]), 3);
		assert.equal(
			estimated(
				[fakeRequest],
				[4, 1].map((cost) => entry(fakeRequest, cost)),
			),
			2.5,
		);
	});

	it('is the sum over all requests, or nothing', () => {
		const entries = [entry(fakeRequest, 1), entry(large, 4)];
		assert.equal(estimated([fakeRequest, large, large], entries), 9);
		assert.equal(estimated([fakeRequest, fakeStoredEdit], entries), undefined);
	});

	it('tells models, sizes, qualities and numbers of pictures apart', () => {
		const entries = [entry(fakeRequest, 1)];
		const others: readonly JobRequest[] = [
			large,
			{ ...fakeRequest, model: 'openai/gpt-image-1.5' },
			{ ...fakeRequest, quality: 'high' },
			fakeStoredEdit,
		];
		for (const other of others) assert.equal(estimated([other], entries), undefined);
		const two = { ...fakeStoredEdit, images: [...fakeStoredEdit.images, ...fakeStoredEdit.images] };
		assert.equal(estimated([two], [entry(fakeStoredEdit, 1)]), undefined);
	});

	it('is the price of a picture where there was none before', () => {
		const model = fakeModel({ image: [perCount(0.134)] });
		assert.equal(estimated([fakeRequest], [], model), 0.134);
		assert.equal(estimated([fakeRequest], [entry(fakeRequest, 0.2)], model), 0.2);
	});

	it('is nothing where prices go by tokens, tiers or other money', () => {
		const tier = perCount(0.2, { prompt_tokens: { unit: 'kTokens', gte: 32 } });
		const euros = { ...perCount(0.1), currency: 'EUR' };
		for (const prices of [[], [perMTokens(8)], [tier], [perCount(0.1), tier], [euros]]) {
			assert.equal(estimated([fakeRequest], [], fakeModel({ image: prices })), undefined);
		}
	});
});

describe('knownPart', () => {
	it('leaves out what cannot be told', () => {
		const grounds = groundsOf({ entries: [entry(fakeRequest, 1)] }, { get: () => undefined });
		assert.equal(knownPart([fakeRequest, large, fakeRequest].map(askedBy), grounds), 2);
	});
});

describe('earlierCosts', () => {
	it('sums what is known', () => {
		const entries = [entry(fakeRequest, 1), entry(large, undefined), entry(large, 4)];
		assert.equal(earlierCosts(entries).sum, 5);
		assert.equal(earlierCosts([]).sum, 0);
	});

	it('looks through the same history once', () => {
		const entries = [entry(fakeRequest, 1)];
		assert.equal(earlierCosts(entries), earlierCosts(entries));
		assert.notEqual(earlierCosts(entries), earlierCosts([...entries]));
	});
});
