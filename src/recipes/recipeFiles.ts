import * as vscode from 'vscode';
import { readIfThere, replaceAsset } from '../assets/assetStore.ts';
import { checkPlace } from '../assets/checkPlace.ts';
import { hashOf } from '../assets/contentStore.ts';
import { fileName } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { relativeLink } from '../references/languages/linkPath.ts';
import { parseRecipe } from './parseRecipe.ts';
import type { Recipe } from './recipe.ts';

const ending = '.prompt.json';

/** Whether a file is the recipe of a picture, as its name says. */
export function isRecipe({ path }: vscode.Uri): boolean {
	return /\.(png|jpe?g|webp)\.prompt\.json$/i.test(path);
}

/** The recipe that belongs to a picture, whether there is one or not. */
export function recipeOf(picture: vscode.Uri): vscode.Uri {
	return picture.with({ path: `${picture.path}${ending}` });
}

/** The picture that a recipe makes, whether there is one or not. */
export function pictureOf(recipe: vscode.Uri): vscode.Uri {
	return recipe.with({ path: recipe.path.slice(0, -ending.length) });
}

/** A file that a recipe names. */
export function namedFile(recipe: vscode.Uri, path: string): vscode.Uri {
	return vscode.Uri.joinPath(recipe, '..', path);
}

/** How a recipe names a file of the same file system. */
export function pathFrom(recipe: vscode.Uri, file: vscode.Uri): string {
	return relativeLink(recipe.path, file.path, undefined);
}

/** The text of a recipe as the person sees it, saved or not; `undefined` where there is no such file. */
export async function shownText(recipe: vscode.Uri): Promise<string | undefined> {
	const unsaved = unsavedDocument(recipe);
	if (unsaved !== undefined) return unsaved.getText();
	const bytes = await readIfThere(recipe);
	return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/**
 * Writes a recipe, whole or not at all; where the person is changing it, into the editor, to be saved
 * with their changes. One that is open is written in its place, as VS Code does: it may take a file over
 * which another one is moved for a deleted one.
 * @throws OutsideWorkspaceError, vscode.FileSystemError
 */
export async function writeText(recipe: vscode.Uri, text: string): Promise<void> {
	await checkPlace(recipe);
	const unsaved = unsavedDocument(recipe);
	if (unsaved === undefined) {
		const bytes = new TextEncoder().encode(text);
		return isOpen(recipe)
			? vscode.workspace.fs.writeFile(recipe, bytes)
			: replaceAsset(recipe, bytes);
	}
	const edit = new vscode.WorkspaceEdit();
	const all = new vscode.Range(0, 0, unsaved.lineCount, 0);
	edit.replace(recipe, unsaved.validateRange(all), text);
	await vscode.workspace.applyEdit(edit);
}

/** @throws RecipeError when the text is no recipe; `undefined` where there is no such file */
export async function readRecipe(uri: vscode.Uri): Promise<Recipe | undefined> {
	const text = await shownText(uri);
	return text === undefined ? undefined : parseRecipe(fileName(uri.toString()), text);
}

/** SHA-256 of the file that holds this text. */
export function hashOfText(text: string): ContentHash {
	return hashOf(new TextEncoder().encode(text));
}

/**
 * Whether the person is changing a recipe, or its file was written after this time.
 * @param time milliseconds since 1970
 * @throws vscode.FileSystemError
 */
export async function isChangedSince(recipe: vscode.Uri, time: number): Promise<boolean> {
	if (unsavedDocument(recipe) !== undefined) return true;
	return (await vscode.workspace.fs.stat(recipe)).mtime > time;
}

function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	return documentsOf(uri).find(({ isDirty }) => isDirty);
}

function isOpen(uri: vscode.Uri): boolean {
	return documentsOf(uri).length > 0;
}

function documentsOf(uri: vscode.Uri): readonly vscode.TextDocument[] {
	const { textDocuments } = vscode.workspace;
	return textDocuments.filter((document) => document.uri.toString() === uri.toString());
}
