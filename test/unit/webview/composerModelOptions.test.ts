import assert from 'node:assert/strict';
import {
	modelOptions,
	shortModels,
	toggledModel,
} from '../../../src/webview/composer/modelOptions.ts';

const models = [
	{ id: 'openai/gpt-image-2', name: 'OpenAI: GPT Image 2', facts: '' },
	{ id: 'openai/gpt-image-1.5', name: 'OpenAI: GPT Image 1.5', facts: '' },
];
const found = (search: string): readonly string[] =>
	modelOptions(models, search).map(({ id, isTyped }) => (isTyped ? `typed ${id}` : id));

describe('the search for models', () => {
	it('shows all of them at first', () =>
		assert.deepEqual(found(' '), ['openai/gpt-image-2', 'openai/gpt-image-1.5']));

	it('finds every word in id or name, and offers what was typed last', () => {
		assert.deepEqual(found('1.5 GPT'), ['openai/gpt-image-1.5', 'typed 1.5 GPT']);
		assert.deepEqual(found('new/model'), ['typed new/model']);
	});

	it('puts the model first whose id was typed, before those whose id goes on', () => {
		const longer = { id: 'openai/gpt-image-2.5', name: 'OpenAI: GPT Image 2.5', facts: '' };
		const [first] = modelOptions([longer, ...models], 'openai/gpt-image-2');
		assert.equal(first?.id, 'openai/gpt-image-2');
	});

	it('does not offer to type what is known', () =>
		assert.deepEqual(found('openai/gpt-image-2'), ['openai/gpt-image-2']));
});

describe('the chosen models', () => {
	it('become more and less, from one to four', () => {
		assert.deepEqual(toggledModel(['a'], 'b'), ['a', 'b']);
		assert.deepEqual(toggledModel(['a', 'b'], 'a'), ['b']);
		assert.deepEqual(toggledModel(['a'], 'a'), ['a']);
		assert.deepEqual(toggledModel(['a', 'b', 'c', 'd'], 'e'), ['a', 'b', 'c', 'd']);
	});

	it('are short on the button', () => {
		assert.equal(shortModels(['openai/gpt-image-2']), 'gpt-image-2');
		assert.equal(shortModels(['gpt-image-2', 'a', 'b']), 'gpt-image-2 + 2');
	});
});
