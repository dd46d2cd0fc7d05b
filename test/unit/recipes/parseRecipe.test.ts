import assert from 'node:assert/strict';
import { parseRecipe } from '../../../src/recipes/parseRecipe.ts';
import { RecipeError } from '../../../src/recipes/recipeError.ts';
import { recipeText } from '../../../src/recipes/recipeText.ts';
import { fullRecipe, plainRecipe } from './fakeRecipe.ts';

const name = 'hero.png.prompt.json';

/** What a person reads of a recipe that cannot be used. */
function problemOf(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	try {
		parseRecipe(name, text);
	} catch (error) {
		assert.ok(error instanceof RecipeError);
		return error.message;
	}
	throw new assert.AssertionError({ message: 'It was taken.' });
}

describe('reading a recipe', () => {
	it('gives back what was written', () => {
		for (const recipe of [plainRecipe, fullRecipe]) {
			const { text, recipe: written } = recipeText(recipe, undefined);
			const { input } = written.made ?? {};
			assert.deepEqual(parseRecipe(name, text), { ...recipe, made: { ...recipe.made, input } });
		}
	});

	it('needs no more than a prompt and a model', () => {
		const { parameters, references } = parseRecipe(
			name,
			'{ "version": 1, "prompt": "A fox", "model": "openai/gpt-image-2", "note": "mine" }',
		);
		assert.deepEqual([parameters, references], [{}, []]);
	});

	it('says what is wrong with what is no recipe', () => {
		assert.match(problemOf('{ "version": 1,'), /hero\.png\.prompt\.json is not valid JSON \(.+\)/);
		assert.match(problemOf('[]'), /has no “version”|not a JSON object/);
		assert.match(problemOf('null'), /not a JSON object/);
	});

	it('names the field that cannot be used', () => {
		const { prompt, ...unprompted } = plainRecipe;
		assert.equal(prompt, 'A red fox');
		assert.match(problemOf(unprompted), /has no “prompt”\. Add it/);
		assert.match(problemOf({ ...plainRecipe, prompt: ' ' }), /“prompt” cannot be " "/);
		assert.match(problemOf({ ...plainRecipe, version: 2 }), /“version” cannot be 2/);
		assert.match(
			problemOf({ ...plainRecipe, parameters: { quality: 'great' } }),
			/“parameters\.quality” cannot be "great"/,
		);
		assert.match(
			problemOf({ ...plainRecipe, parameters: { qualty: 'low' } }),
			/has “parameters\.qualty”, which is not known/,
		);
		assert.match(
			problemOf({ ...plainRecipe, parameters: { size: '20 by 20' } }),
			/“parameters\.size” cannot be "20 by 20"/,
		);
		assert.match(
			problemOf({ ...plainRecipe, targetSize: { width: 0, height: 10 } }),
			/“targetSize\.width” cannot be 0/,
		);
	});

	it('takes only paths that are relative to it', () => {
		for (const path of ['/etc/fox.png', 'C:/fox.png', '\\\\server\\fox.png', 'art\\fox.png', '']) {
			assert.match(
				problemOf({ ...plainRecipe, references: [{ path }] }),
				/“references\.0\.path” cannot be/,
			);
		}
	});

	it('takes either a file or a link for each reference', () => {
		const both = { path: 'a.png', url: 'https://example.com/a.png' };
		for (const reference of [both, {}]) {
			assert.match(
				problemOf({ ...plainRecipe, references: [{ path: 'b.png' }, reference] }),
				/“references\.1” needs either a “path” or a “url”/,
			);
		}
	});

	it('takes one region, which belongs to a file', () => {
		const mask = { path: 'mask.png' };
		const expansion = { left: 1, top: 0, right: 0, bottom: 0 };
		const references = [{ path: 'a.png' }];
		assert.match(
			problemOf({ ...plainRecipe, references, mask, expansion }),
			/both “mask” and “expansion”/,
		);
		assert.match(problemOf({ ...plainRecipe, mask }), /“mask” but no file/);
		const linked = [{ url: 'https://example.com/a.png' }];
		assert.match(problemOf({ ...plainRecipe, references: linked, expansion }), /no file/);
	});
});
