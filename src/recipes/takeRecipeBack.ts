import * as vscode from 'vscode';
import { fileName } from '../jobs/job.ts';
import { detach, reattach, removeFile } from './attachments.ts';
import { parseRecipe } from './parseRecipe.ts';
import { hashOfText, shownText, writeText } from './recipeFiles.ts';
import type { RecordTools } from './recordRecipes.ts';

/**
 * Takes back the recipe that was written for the picture of a job: the one before comes back, a new
 * one goes to the trash. One that was changed since is left alone.
 * @throws vscode.FileSystemError
 */
export async function takeRecipeBack(
	{ store, recipeChanges, log }: RecordTools,
	job: string,
): Promise<void> {
	const change = recipeChanges.of(job);
	if (change === undefined) return;
	const uri = vscode.Uri.parse(change.recipe, true);
	const name = fileName(change.recipe);
	const text = await shownText(uri);
	if (text !== undefined && hashOfText(text) !== change.after) {
		log.info(`recipe left as it is: ${name} was changed since its picture was saved`);
	} else if (text !== undefined) {
		const written = parseRecipe(name, text);
		if (change.before === undefined) {
			await removeFile(uri);
			await detach(uri, written, undefined, store);
		} else {
			const old = new TextDecoder().decode(await store.read(change.before));
			const recipe = parseRecipe(name, old);
			await reattach(uri, recipe, store);
			recipeChanges.noteBroughtBack(change.before);
			await writeText(uri, old);
			await detach(uri, written, recipe, store);
		}
	}
	await recipeChanges.remove(job);
}
