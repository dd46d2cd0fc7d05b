import assert from 'node:assert/strict';
import {
	defaultModel,
	isOnImagesApi,
	knownModels,
	modelRules,
} from '../../../src/zenmux/models.ts';

describe('modelRules', () => {
	it('knows a model by its full name, its bare name and its snapshot', () => {
		const ids = [
			'openai/gpt-image-2.5-flare',
			'gpt-image-2.5-flare',
			'gpt-image-2.5-flare-2026-09-08',
		];
		for (const id of ids) assert.ok(modelRules(id).qualities.includes('max'), id);
		for (const id of ['gpt-image-2', 'openai/gpt-image-2-2026-04-21']) {
			assert.equal(modelRules(id).sizes, 'flexible');
			assert.ok(!modelRules(id).qualities.includes('max'), id);
		}
		for (const id of ['openai/gpt-image-1.5', 'gpt-image-1-mini']) {
			assert.equal(modelRules(id).sizes, 'fixed', id);
		}
	});

	it('knows which model takes what along with pictures', () => {
		const fidelities = [
			['openai/gpt-image-1.5', ['low', 'high']],
			['gpt-image-1-mini', ['low']],
			['openai/gpt-image-2', []],
			['gpt-image-2.5-flare', []],
			['someone/new-model', []],
		] as const;
		for (const [id, expected] of fidelities) {
			assert.deepEqual(modelRules(id).inputFidelities, expected, id);
		}
		assert.deepEqual(
			knownModels.filter((id) => modelRules(id).takesMarkup),
			['openai/gpt-image-2.5-sunburst', 'openai/gpt-image-2.5-flare'],
		);
	});

	it('knows which models plan a picture', () => {
		assert.deepEqual(
			knownModels.filter((id) => modelRules(id).complexities.length > 1),
			['openai/gpt-image-2.6-sunburst', 'openai/gpt-image-2.6-flare'],
		);
	});

	it('gives unknown models the common parameters', () => {
		assert.deepEqual(modelRules('someone/new-model'), modelRules(defaultModel));
	});

	it('offers the default first', () => assert.equal(knownModels[0], defaultModel));
});

describe('isOnImagesApi', () => {
	it('is true for the models that we offer, and false for those of other makers', () => {
		for (const id of [...knownModels, 'gpt-image-2']) assert.ok(isOnImagesApi(id), id);
		assert.equal(isOnImagesApi('google/gemini-3-pro-image-preview'), false);
	});
});
