import * as vscode from 'vscode';
import { AssetStore, readIfThere } from '../assets/assetStore.ts';
import { hashOf, type ContentStore } from '../assets/contentStore.ts';
import { fileName } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { fileExtension, readShape } from '../pictures/format.ts';
import { filesOf, type Recipe } from './recipe.ts';
import { namedFile, pictureOf } from './recipeFiles.ts';

/** Digits of the hash in a name: enough to tell apart what goes with one picture. */
const shortHash = 8;

/**
 * Writes bytes that no file of the workspace holds, such as a painted mask, beside the recipe that
 * needs them: `hero.png.prompt.1a2b3c4d.png`. The same bytes once only; another's file stays as it is.
 * @returns how the recipe names them
 * @throws vscode.FileSystemError
 */
export async function attach(recipe: vscode.Uri, bytes: Uint8Array): Promise<string> {
	const hash = hashOf(bytes);
	const extension = fileExtension[readShape(bytes)?.format ?? 'png'];
	for (const digits of [shortHash, hash.length]) {
		const name = `${attachmentStart(recipe)}${hash.slice(0, digits)}.${extension}`;
		const file = namedFile(recipe, name);
		if (await store.createExactly(file, bytes)) return name;
		const found = await readIfThere(file);
		if (found !== undefined && hashOf(found) === hash) return name;
	}
	throw vscode.FileSystemError.FileExists(recipe);
}

const store = new AssetStore();

/** Whether a recipe names a file that was written for it. */
export function isAttachment(recipe: vscode.Uri, path: string): boolean {
	const start = attachmentStart(recipe);
	return path.startsWith(start) && /^[0-9a-f]+\.\w+$/.test(path.slice(start.length));
}

/** The files that were written for a recipe. */
export function attachmentsOf(uri: vscode.Uri, recipe: Recipe): readonly string[] {
	return filesOf(recipe)
		.map(({ path }) => path)
		.filter((path) => isAttachment(uri, path));
}

/**
 * Takes away what was written for a recipe and is not named by the one in its place; the bytes are
 * in the store then.
 * @returns their hashes
 */
export async function detach(
	uri: vscode.Uri,
	old: Recipe | undefined,
	now: Recipe | undefined,
	content: ContentStore,
): Promise<readonly ContentHash[]> {
	const named = now === undefined ? [] : attachmentsOf(uri, now);
	const unused = old === undefined ? [] : attachmentsOf(uri, old);
	const hashes: ContentHash[] = [];
	for (const path of unused.filter((one) => !named.includes(one))) {
		const file = namedFile(uri, path);
		const bytes = await readIfThere(file);
		// Somebody may have painted over it.
		if (bytes === undefined || !path.includes(`.${hashOf(bytes).slice(0, shortHash)}`)) continue;
		hashes.push(await content.put(bytes));
		await removeFile(file);
	}
	return hashes;
}

/** Brings back what {@link detach} took away, as far as the store has it. */
export async function reattach(
	uri: vscode.Uri,
	recipe: Recipe,
	content: ContentStore,
): Promise<void> {
	for (const { path, sha256 } of filesOf(recipe)) {
		if (sha256 === undefined || !isAttachment(uri, path) || !(await content.has(sha256))) continue;
		await store.createExactly(namedFile(uri, path), await content.read(sha256));
	}
}

/** Moves a file to the trash; where there is none, deletes it: its bytes are kept elsewhere. */
export async function removeFile(file: vscode.Uri): Promise<void> {
	const { fs } = vscode.workspace;
	await fs.delete(file, { useTrash: true }).then(undefined, () => fs.delete(file));
}

function attachmentStart(recipe: vscode.Uri): string {
	return `${fileName(pictureOf(recipe).toString())}.prompt.`;
}
