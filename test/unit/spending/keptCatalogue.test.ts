import assert from 'node:assert/strict';
import {
	isStale,
	parseKeptCatalogue,
	type KeptCatalogue,
} from '../../../src/spending/keptCatalogue.ts';
import { fakeModel, perMTokens } from './fakeModel.ts';

const baseUrl = 'https://zenmux.ai/api/v1';
const hour = 60 * 60 * 1000;
const readAt = 1_795_000_000_000;
const tiered = perMTokens(5, { prompt_tokens: { unit: 'kTokens', gte: 32 } });
const kept: KeptCatalogue = { baseUrl, readAt, models: [fakeModel({ prompt: [tiered] })] };

describe('parseKeptCatalogue', () => {
	it('brings back what was kept', () => {
		assert.deepEqual(parseKeptCatalogue(JSON.stringify(kept)), kept);
	});

	it('takes nothing that is not whole', () => {
		const text = JSON.stringify(kept);
		for (const broken of ['', 'null', '[]', text.slice(0, -1), text.replace('readAt', 'red')]) {
			assert.equal(parseKeptCatalogue(broken), undefined, broken);
		}
	});
});

describe('isStale', () => {
	it('is what is older than a day', () => {
		assert.equal(isStale(kept, baseUrl, readAt), false);
		assert.equal(isStale(kept, baseUrl, readAt + 24 * hour), false);
		assert.equal(isStale(kept, baseUrl, readAt + 25 * hour), true);
	});

	it('is what comes from the future, another place or nowhere', () => {
		assert.equal(isStale(kept, baseUrl, readAt - 1), true);
		assert.equal(isStale(kept, 'http://localhost:1/api/v1', readAt), true);
		assert.equal(isStale(undefined, baseUrl, readAt), true);
	});
});
