import * as vscode from 'vscode';
import { readSettings } from '../host/settings.ts';
import type { Job } from '../jobs/job.ts';
import type { RecordTools } from './recordRecipes.ts';
import type { FileNews } from './savedJobs.ts';
import { takeRecipeBack } from './takeRecipeBack.ts';
import { writeRecipe } from './writeRecipe.ts';

/**
 * Writes the recipe of a picture that was saved in the workspace, or takes it back with the picture.
 * @param askedAt when the picture was asked for, in milliseconds since 1970
 * @throws vscode.FileSystemError
 */
export async function keepRecipe(
	tools: RecordTools,
	job: Job,
	news: FileNews,
	askedAt: number,
): Promise<void> {
	if (news === 'undone') return takeRecipeBack(tools, job.id);
	if (job.progress.status !== 'saved') return;
	const { asset, hash } = job.progress;
	const picture = vscode.Uri.parse(asset, true);
	const folder = vscode.workspace.getWorkspaceFolder(picture);
	if (folder === undefined) return;
	const isWanted = readSettings(folder.uri).recipes;
	await writeRecipe(tools, { job, picture, hash, folder: folder.uri, isWanted, askedAt });
}
