import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readIfThere } from '../assets/assetStore.ts';
import { checkPlace } from '../assets/checkPlace.ts';
import { ReferenceError, toReference } from '../composer/readReference.ts';
import type { Composition } from '../jobs/composition.ts';
import { fileName, type JobSpec } from '../jobs/job.ts';
import type { EditOrigin } from '../jobs/jobRequest.ts';
import { compositionOf, type RecipeTools } from './compositionOf.ts';
import type { Recipe } from './recipe.ts';
import { RecipeError } from './recipeError.ts';
import { pictureOf, readRecipe } from './recipeFiles.ts';

/** A picture that is to be made again. */
export type Regeneration = {
	readonly picture: vscode.Uri;
	/** The workspace folder of the picture. */
	readonly folder: vscode.Uri | undefined;
	readonly composition: Composition;
	/** Lets the job know the picture as it is now. @param mayReplace whether the person has agreed already */
	readonly change: (mayReplace: boolean) => (spec: JobSpec) => JobSpec;
};

/**
 * The recipe of a picture.
 * @throws RecipeError when it cannot be read, or there is none
 */
export async function existingRecipe(uri: vscode.Uri): Promise<Recipe> {
	const recipe = await readRecipe(uri);
	if (recipe !== undefined) return recipe;
	throw new RecipeError(
		l10n.t(
			'{0} has no recipe. Pictures get one when they are saved while the setting “zenmuxImages.recipes” is on.',
			fileName(pictureOf(uri).toString()),
		),
	);
}

/**
 * @throws RecipeError, ReferenceError when something that the recipe names cannot go along
 * @throws OutsideWorkspaceError
 */
export async function regeneration(
	uri: vscode.Uri,
	recipe: Recipe,
	tools: RecipeTools,
): Promise<Regeneration> {
	const picture = pictureOf(uri);
	await checkPlace(picture);
	const composition = await compositionOf(uri, recipe, tools);
	const old = await oldPicture(picture, tools);
	return {
		picture,
		folder: vscode.workspace.getWorkspaceFolder(picture)?.uri,
		composition,
		change: (mayReplace) => (spec) => ({
			...spec,
			target: spec.target && { ...spec.target, mayReplace },
			edit: old === undefined ? spec.edit : { ...old, keep: spec.edit?.keep },
		}),
	};
}

/** The bytes that will be replaced, to be compared with and to be brought back; `undefined` where there are none. */
async function oldPicture(
	picture: vscode.Uri,
	{ store }: RecipeTools,
): Promise<EditOrigin | undefined> {
	const bytes = await readIfThere(picture);
	if (bytes === undefined) return undefined;
	const hash = await store.put(bytes);
	const source = { uri: picture.toString(), hash };
	const origin = { source, parent: undefined, keep: undefined };
	try {
		const { content } = await toReference(fileName(source.uri), bytes, store);
		return { ...origin, before: { hash, size: content.size } };
	} catch (error) {
		// It is replaced all the more when it is damaged.
		if (error instanceof ReferenceError) return { ...origin, before: undefined };
		throw error;
	}
}
