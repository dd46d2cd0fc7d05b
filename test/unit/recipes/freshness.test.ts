import assert from 'node:assert/strict';
import { freshnessOf, freshnessText, type RecipeFacts } from '../../../src/recipes/freshness.ts';
import { filesOf, type Recipe } from '../../../src/recipes/recipe.ts';
import { recipeText } from '../../../src/recipes/recipeText.ts';
import { fakeHash } from '../composer/fakeReference.ts';
import { fullRecipe, plainRecipe } from './fakeRecipe.ts';

const made = recipeText(fullRecipe, undefined).recipe;

/** All as it was when the picture was made, but for these. */
function facts(changes: Partial<RecipeFacts> = {}): RecipeFacts {
	const recorded = new Map(filesOf(fullRecipe).map(({ path, sha256 }) => [path, sha256]));
	return { hasPicture: true, hashOf: (path) => recorded.get(path), ...changes };
}

const changed = (changes: Partial<Recipe>): string =>
	freshnessText(freshnessOf({ ...made, ...changes }, facts()));

describe('whether a picture is stale', () => {
	it('is not when nothing changed, whatever the picture holds', () => {
		assert.deepEqual(freshnessOf(made, facts()), { state: 'current' });
	});

	it('is when the recipe says something else', () => {
		const changes: readonly Partial<Recipe>[] = [
			{ prompt: 'Put the fox into the rain' },
			{ model: 'openai/gpt-image-1.5' },
			{ parameters: { ...made.parameters, quality: 'high' } },
			{ parameters: {} },
			{ style: 'photo' },
			{ targetSize: { width: 1200, height: 631 } },
			{ focus: { x: 0.5, y: 1 } },
			{ references: made.references.slice(0, 2) },
			{ references: made.references.toReversed() },
			{ mask: { path: made.mask?.path ?? '', sha256: fakeHash('mask'), feather: 5 } },
		];
		for (const change of changes) {
			assert.equal(changed(change), 'Stale: the recipe was changed since', JSON.stringify(change));
		}
	});

	it('is not for what makes no difference', () => {
		assert.equal(changed({ prompt: `${made.prompt}\n` }), 'Up to date');
		const { size, ...rest } = made.parameters;
		assert.equal(changed({ parameters: { ...rest, size: size ?? '' } }), 'Up to date');
	});

	it('is when a file holds something else', () => {
		const hashOf = (path: string): string | undefined =>
			path === 'snow.png' ? fakeHash('rain') : facts().hashOf(path);
		const freshness = freshnessOf(made, facts({ hashOf }));
		assert.equal(freshnessText(freshness), 'Stale: snow.png was changed since');
	});

	it('is when the picture is gone, or was never made', () => {
		const gone = freshnessOf(made, facts({ hasPicture: false }));
		assert.equal(freshnessText(gone), 'Stale: the picture is not there');
		const never = freshnessOf(plainRecipe, facts());
		assert.equal(freshnessText(never), 'Stale: the picture was not made of this recipe yet');
	});

	it('cannot be told when a file is gone', () => {
		const hashOf = (path: string): string | undefined =>
			path === '../art/fox.png' ? undefined : facts().hashOf(path);
		const freshness = freshnessOf(made, facts({ hasPicture: false, hashOf }));
		assert.deepEqual(freshness, { state: 'broken', path: '../art/fox.png' });
		assert.match(freshnessText(freshness), /^\.\.\/art\/fox\.png is not there/);
	});
});
