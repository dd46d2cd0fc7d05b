import * as vscode from 'vscode';
import { whereabouts } from '../assets/whereabouts.ts';
import { fileName, type Job } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import { attach, detach } from './attachments.ts';
import { parseRecipe } from './parseRecipe.ts';
import type { Recipe } from './recipe.ts';
import { RecipeError } from './recipeError.ts';
import { hashesOf } from './recipeFacts.ts';
import {
	hashOfText,
	isChangedSince,
	namedFile,
	pathFrom,
	recipeOf,
	shownText,
	writeText,
} from './recipeFiles.ts';
import { asksForSame } from './recipeInput.ts';
import { recipeOfJob, type PathOf } from './recipeOfJob.ts';
import { recipeText } from './recipeText.ts';
import type { RecordTools } from './recordRecipes.ts';

/** A picture that was saved in the workspace. */
export type SavedPicture = {
	readonly job: Job;
	readonly picture: vscode.Uri;
	readonly hash: ContentHash;
	/** The workspace folder of the picture. */
	readonly folder: vscode.Uri;
	/** Whether it gets a recipe when there is none that it was made of. */
	readonly isWanted: boolean;
	/** When it was asked for, in milliseconds since 1970. */
	readonly askedAt: number;
};

/** The recipe beside a picture before. */
type Old = { readonly text: string; readonly recipe: Recipe };

/**
 * Writes the recipe of a picture, and the files that it needs. Left alone is one that cannot be read,
 * one that was changed while the picture was being made and asks for something else now, and one
 * behind a link that leads out of the workspace.
 * @throws vscode.FileSystemError
 */
export async function writeRecipe(tools: RecordTools, saved: SavedPicture): Promise<void> {
	const uri = recipeOf(saved.picture);
	const text = await shownText(uri);
	if (text === undefined && !saved.isWanted) return;
	if ((await whereabouts(uri)) === 'linkedOut') {
		tools.log.info(
			`recipe not written: ${fileName(uri.toString())} would lie outside the workspace`,
		);
		return;
	}
	const old = text === undefined ? undefined : readOld(tools, uri, text);
	if (text !== undefined && old === undefined) return;
	const isTheirs = old !== undefined && (await isChangedByPerson(tools, uri, old, saved.askedAt));
	const isWanted = saved.isWanted && !isTheirs;
	const pathOf = await paths(tools, uri, old, { ...saved, isWanted });
	const { job, picture, hash } = saved;
	const recipe = await recipeOfJob(job, picture.path, hash, pathOf);
	const isOfOld = old !== undefined && asksForSame(old.recipe, recipe);
	if (isWanted || isOfOld) return write(tools, uri, old, recipe, job.id);
	if (!isTheirs) return;
	const name = fileName(uri.toString());
	tools.log.info(`recipe left as it is: ${name} was changed while its picture was being made`);
}

function readOld({ log }: RecordTools, uri: vscode.Uri, text: string): Old | undefined {
	try {
		return { text, recipe: parseRecipe(fileName(uri.toString()), text) };
	} catch (error) {
		if (!(error instanceof RecipeError)) throw error;
		log.info(`recipe left as it is: ${error.message}`);
		return undefined;
	}
}

/** @param askedAt when the picture was asked for, in milliseconds since 1970 */
async function isChangedByPerson(
	{ recipeChanges }: RecordTools,
	uri: vscode.Uri,
	{ text }: Old,
	askedAt: number,
): Promise<boolean> {
	return !recipeChanges.isOurs(hashOfText(text)) && (await isChangedSince(uri, askedAt));
}

/**
 * Where the recipe finds what went along: in a file that it names already, in the file that it was
 * read from, else in one that is written for it. The picture itself holds something else now.
 */
async function paths(
	{ store }: RecordTools,
	uri: vscode.Uri,
	old: Old | undefined,
	{ picture, folder, isWanted }: SavedPicture,
): Promise<PathOf> {
	const named = old === undefined ? [] : [...(await hashesOf(uri, old.recipe))];
	const isPicture = (file: vscode.Uri): boolean => file.toString() === picture.toString();
	return async (hash, source) => {
		const known = named.find(([path, now]) => now === hash && !isPicture(namedFile(uri, path)));
		if (known !== undefined) return known[0];
		const file = source === undefined ? undefined : vscode.Uri.parse(source.uri, true);
		if (file !== undefined && source?.hash === hash && !isPicture(file) && isIn(folder, file)) {
			return pathFrom(uri, file);
		}
		// Without the setting no file is written; the recipe cannot be the one of the picture then.
		return isWanted ? attach(uri, await store.read(hash)) : '';
	};
}

function isIn(folder: vscode.Uri, file: vscode.Uri): boolean {
	return vscode.workspace.getWorkspaceFolder(file)?.uri.toString() === folder.toString();
}

async function write(
	{ store, recipeChanges }: RecordTools,
	uri: vscode.Uri,
	old: Old | undefined,
	recipe: Recipe,
	job: string,
): Promise<void> {
	const { text, recipe: written } = recipeText(recipe, old?.text);
	const encoder = new TextEncoder();
	const before = old && (await store.put(encoder.encode(old.text)));
	await writeText(uri, text);
	const detached = await detach(uri, old?.recipe, written, store);
	const after = hashOfText(text);
	await recipeChanges.add({ job, recipe: uri.toString(), before, after, detached: [...detached] });
}
