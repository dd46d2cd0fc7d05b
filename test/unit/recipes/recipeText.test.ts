import assert from 'node:assert/strict';
import { recipeText } from '../../../src/recipes/recipeText.ts';
import type { Recipe } from '../../../src/recipes/recipe.ts';
import { fakeHash } from '../composer/fakeReference.ts';
import { fullRecipe, plainRecipe } from './fakeRecipe.ts';

const keysOf = (text: string): readonly string[] => Object.keys(JSON.parse(text) as object);

describe('the text of a recipe', () => {
	it('reads as a list of what was asked, indented by tabs, with the making at its end', () => {
		const { text } = recipeText({ ...plainRecipe, made: { seconds: 1.5 } }, undefined);
		const [first, second, third, fourth] = text.split('\n');
		assert.deepEqual(
			[first, second, third, fourth],
			['{', '\t"version": 1,', '\t"prompt": "A red fox",', '\t"model": "openai/gpt-image-2",'],
		);
		assert.deepEqual(keysOf(text), ['version', 'prompt', 'model', 'parameters', 'made']);
		assert.ok(text.endsWith('}\n'));
	});

	it('is the same for the same recipe', () => {
		const { text, recipe } = recipeText(fullRecipe, undefined);
		assert.equal(recipeText(fullRecipe, text).text, text);
		assert.equal(recipeText(recipe, undefined).text, text);
	});

	it('keeps the person’s own keys when another picture is recorded', () => {
		const before = JSON.stringify({
			note: 'for the start page',
			...plainRecipe,
			$schema: './recipe.json',
		});
		const { text } = recipeText({ ...plainRecipe, prompt: 'A blue fox' }, before);
		const all = JSON.parse(text) as Readonly<Record<string, unknown>>;
		assert.equal(keysOf(text)[0], '$schema');
		assert.deepEqual([all.note, all.prompt], ['for the start page', 'A blue fox']);
	});

	it('changes only hashes and making where the text asks for the same', () => {
		const before = `{
  "model": "openai/gpt-image-2",
  "prompt": "A red fox\\n",
  "version": 1,
  "references": [{ "path": "./art/../fox.png", "note": "ours" }]
}`;
		const references = [{ path: 'fox.png', sha256: fakeHash('fox') }];
		const made: Recipe = { ...plainRecipe, references, made: { requestId: 'req_2' } };
		const { text, recipe } = recipeText(made, before);
		assert.deepEqual(keysOf(text), ['model', 'prompt', 'version', 'references', 'made']);
		assert.equal(text.split('\n')[1], '  "model": "openai/gpt-image-2",');
		assert.deepEqual(recipe.references, [{ path: './art/../fox.png', sha256: fakeHash('fox') }]);
		assert.match(text, /"note": "ours"/);
		assert.deepEqual(recipe.parameters, {});
		assert.equal(recipe.made?.requestId, 'req_2');
	});

	it('is written anew where the text asks for something else', () => {
		const before = recipeText(fullRecipe, undefined).text;
		const { text, recipe } = recipeText(plainRecipe, before);
		assert.deepEqual(keysOf(text), ['version', 'prompt', 'model', 'parameters', 'made']);
		assert.equal(recipe.prompt, 'A red fox');
	});
});
