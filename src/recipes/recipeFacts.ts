import * as vscode from 'vscode';
import { readIfThere } from '../assets/assetStore.ts';
import { hashOf } from '../assets/contentStore.ts';
import { maxPictureBytes } from '../zenmux/inputLimits.ts';
import type { RecipeFacts } from './freshness.ts';
import { lookUp } from './lookUp.ts';
import { filesOf, type Recipe } from './recipe.ts';
import { pictureOf } from './recipeFiles.ts';

/** What lies on the disk of what a recipe names. */
export async function factsOf(uri: vscode.Uri, recipe: Recipe): Promise<RecipeFacts> {
	const hashes = await hashesOf(uri, recipe);
	const hasPicture = await vscode.workspace.fs.stat(pictureOf(uri)).then(isFile, () => false);
	return { hasPicture, hashOf: (path) => hashes.get(path) };
}

/**
 * SHA-256 of the files that a recipe names, by their paths there. Left out are those that cannot be
 * read, and those that are not: what lies elsewhere, is no plain file, or too large to go along.
 */
export async function hashesOf(
	uri: vscode.Uri,
	recipe: Recipe,
): Promise<ReadonlyMap<string, string>> {
	const found = await Promise.all(
		filesOf(recipe).map(async ({ path }) => {
			const named = await lookUp(uri, path);
			if (named.kind !== 'found' || !isFile(named.stat)) return [];
			if (named.stat.size >= maxPictureBytes) return [];
			const bytes = await readIfThere(named.file);
			return bytes === undefined ? [] : [[path, hashOf(bytes)] as const];
		}),
	);
	return new Map(found.flat());
}

/** Neither a folder nor a device or pipe, whose bytes may never end. */
function isFile({ type }: vscode.FileStat): boolean {
	return (type & vscode.FileType.File) !== 0;
}
