import * as l10n from '@vscode/l10n';
import { filesOf, type Recipe } from './recipe.ts';
import { inputHash } from './recipeInput.ts';

/** What lies on the disk. */
export type RecipeFacts = {
	readonly hasPicture: boolean;
	/** SHA-256 of a file that the recipe names, by its path there; `undefined` when it cannot be read. */
	readonly hashOf: (path: string) => string | undefined;
};

/** Whether a picture is what its recipe says now. */
export type Freshness =
	| { readonly state: 'current' }
	| { readonly state: 'stale'; readonly reason: 'unmade' | 'picture' | 'recipe' }
	| { readonly state: 'stale'; readonly reason: 'file'; readonly path: string }
	/** A file that it names is not there, or must not be read. */
	| { readonly state: 'broken'; readonly path: string };

/**
 * Compares a recipe with what its picture was made of. A picture that was changed by hand is not
 * stale: it is the person's.
 */
export function freshnessOf(recipe: Recipe, { hasPicture, hashOf }: RecipeFacts): Freshness {
	const files = filesOf(recipe);
	const missing = files.find(({ path }) => hashOf(path) === undefined);
	if (missing !== undefined) return { state: 'broken', path: missing.path };
	if (!hasPicture) return { state: 'stale', reason: 'picture' };
	if (recipe.made?.input === undefined) return { state: 'stale', reason: 'unmade' };
	if (recipe.made.input !== inputHash(recipe)) return { state: 'stale', reason: 'recipe' };
	const changed = files.find(({ path, sha256 }) => hashOf(path) !== sha256);
	return changed === undefined
		? { state: 'current' }
		: { state: 'stale', reason: 'file', path: changed.path };
}

/** A short sentence for the person who reads the recipe. */
export function freshnessText(freshness: Freshness): string {
	switch (freshness.state) {
		case 'current':
			return l10n.t('Up to date');
		case 'broken':
			return l10n.t(
				'{0} is not there or cannot be read: correct its path, or bring the file back',
				freshness.path,
			);
		case 'stale':
			return staleText(freshness);
	}
}

function staleText(stale: Extract<Freshness, { readonly state: 'stale' }>): string {
	switch (stale.reason) {
		case 'unmade':
			return l10n.t('Stale: the picture was not made of this recipe yet');
		case 'picture':
			return l10n.t('Stale: the picture is not there');
		case 'recipe':
			return l10n.t('Stale: the recipe was changed since');
		case 'file':
			return l10n.t('Stale: {0} was changed since', stale.path);
	}
}
