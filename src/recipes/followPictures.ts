import * as vscode from 'vscode';
import { movedUri } from '../history/movedFiles.ts';
import type { Log } from '../host/log.ts';
import { fileName } from '../jobs/job.ts';
import { attachmentsOf } from './attachments.ts';
import { parseRecipe } from './parseRecipe.ts';
import { filesOf, type Recipe } from './recipe.ts';
import type { RecipeChanges } from './recipeChanges.ts';
import { RecipeError } from './recipeError.ts';
import { plainPath } from './recipeInput.ts';
import {
	isRecipe,
	namedFile,
	pathFrom,
	pictureOf,
	recipeOf,
	shownText,
	writeText,
} from './recipeFiles.ts';

/** Whether a renamed file may have a recipe. */
export function isPicture({ path }: vscode.Uri): boolean {
	return /\.(png|jpe?g|webp)$/i.test(path);
}

/**
 * Keeps what is known of recipes up with files and folders that were renamed or moved in VS Code; in a
 * folder they lie where they did. Renames the recipes of pictures, with the files that were written for
 * them; what they name stays found. Nothing is written over.
 */
export async function followPictures(
	files: vscode.FileRenameEvent['files'],
	changes: RecipeChanges,
	log: Log,
): Promise<void> {
	await followAll(files, changes).catch((error: unknown) => log.error(error));
	for (const { oldUri, newUri } of files) {
		if (!isPicture(oldUri) || !isRecipe(recipeOf(newUri))) continue;
		try {
			const [from, to] = [recipeOf(oldUri), recipeOf(newUri)];
			if (await follow(from, to)) await followAll([{ oldUri: from, newUri: to }], changes);
		} catch (error) {
			log.error(error);
		}
	}
}

async function followAll(
	files: vscode.FileRenameEvent['files'],
	changes: RecipeChanges,
): Promise<void> {
	const moves = files.map(({ oldUri, newUri }) => ({
		from: oldUri.toString(),
		to: newUri.toString(),
	}));
	await changes.follow((file) => movedUri(file, moves));
}

/** @returns whether the recipe was moved */
async function follow(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
	const text = await shownText(from);
	if (text === undefined || (await shownText(to)) !== undefined) return false;
	const recipe = readable(from, text);
	const attached = recipe === undefined ? [] : attachmentsOf(from, recipe);
	const moves = new Map(attached.map((path) => [path, newAttachment(from, to, path)]));
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(from, to, { overwrite: false });
	for (const [path, moved] of moves) {
		edit.renameFile(namedFile(from, path), namedFile(to, moved), { overwrite: false });
	}
	if (!(await vscode.workspace.applyEdit(edit))) return false;
	if (recipe === undefined) return true;
	const paths = filesOf(recipe).map(
		({ path }) => [path, moves.get(path) ?? pathFrom(to, namedFile(from, path))] as const,
	);
	const changed = paths.filter(([old, now]) => plainPath(old) !== now);
	if (changed.length > 0) await writeText(to, withPaths(text, new Map(changed)));
	return true;
}

function readable(uri: vscode.Uri, text: string): Recipe | undefined {
	try {
		return parseRecipe(fileName(uri.toString()), text);
	} catch (error) {
		if (error instanceof RecipeError) return undefined;
		throw error;
	}
}

/** The name begins with the picture's, which is another one now. */
function newAttachment(from: vscode.Uri, to: vscode.Uri, path: string): string {
	const [old, now] = [from, to].map((uri) => fileName(pictureOf(uri).toString()));
	return `${now}${path.slice(old?.length)}`;
}

/** The person's text with other paths, as strings of their own: nothing else of it changes. */
function withPaths(text: string, paths: ReadonlyMap<string, string>): string {
	return text.replace(
		/("path"\s*:\s*)("(?:[^"\\]|\\.)*")/g,
		(whole, key: string, value: string) => {
			const moved = paths.get(JSON.parse(value) as string);
			return moved === undefined ? whole : `${key}${JSON.stringify(moved)}`;
		},
	);
}
