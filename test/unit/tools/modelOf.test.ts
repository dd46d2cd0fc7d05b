import assert from 'node:assert/strict';
import { modelOf } from '../../../src/tools/modelOf.ts';

const known = ['openai/gpt-image-2', 'openai/gpt-image-1-mini'];

describe('the model that an agent names', () => {
	it('is found by its id, or its name alone', () => {
		assert.equal(modelOf('openai/gpt-image-2', known), 'openai/gpt-image-2');
		assert.equal(modelOf('gpt-image-1-mini', known), 'openai/gpt-image-1-mini');
	});

	it('is refused when nobody knows it, with those that are known', () => {
		for (const name of ['dall-e-3', 'image-2', 'google/gpt-image-2']) {
			assert.throws(
				() => modelOf(name, known),
				/is unknown\. .* one of openai\/gpt-image-2, openai\/gpt-image-1-mini\.$/,
			);
		}
	});
});
