import type * as vscode from 'vscode';
import { PictureChecks } from './checks/pictureChecks.ts';
import { furtherCommands, type FurtherCommands } from './commands/furtherCommands.ts';
import { actOnHistory } from './history/actOnHistory.ts';
import type { ExportedIcons } from './icons/exportIcons.ts';
import type { IconTools } from './icons/iconBytes.ts';
import { tellExported } from './icons/tellExported.ts';
import type { ActOnJob } from './jobs/jobAction.ts';
import type { ShapePicture } from './jobs/ports.ts';
import type { RecipeChanges } from './recipes/recipeChanges.ts';
import { createRecipes, type Recipes } from './recipes/recipes.ts';
import { DropAndPaste } from './references/dropAndPaste.ts';
import { HandedPictures } from './references/handedPictures.ts';
import { Insertions } from './references/insertions.ts';
import { actOnJob, type ActionTools } from './studio/jobActions.ts';
import type { HistoryAction } from './studio/protocol.ts';
import type { Studio } from './studio/studio.ts';
import { ImageTools } from './tools/imageTools.ts';

/** What opening the Studio and making a picture there does without. */
export type FurtherParts = {
	readonly commands: FurtherCommands;
	readonly actOnHistory: (ids: readonly string[], action: HistoryAction) => Promise<void>;
	readonly actOnJob: ActOnJob;
	readonly dropAndPaste: DropAndPaste;
	readonly imageTools: ImageTools;
	readonly recipes: Recipes;
	readonly tellExported: (exported: ExportedIcons) => Promise<void>;
};

/** What these parts work with. */
export type FurtherTools = Omit<ActionTools, 'handedPictures'> & {
	readonly iconTools: IconTools;
	readonly recipeChanges: RecipeChanges;
	readonly shape: ShapePicture;
	readonly studio: Studio;
};

/** Constructs these parts; the context disposes of them. */
export function createFurtherParts(
	tools: FurtherTools,
	{ subscriptions }: vscode.ExtensionContext,
): FurtherParts {
	const { jobs, log, studio, lastEditor, completeStep } = tools;
	const insertions = new Insertions({
		jobs,
		log,
		completeStep,
		showJob: (jobId) => studio.showJob(jobId),
	});
	const checks = new PictureChecks(tools);
	subscriptions.push(insertions, checks);
	const handedPictures = new HandedPictures(jobs);
	return {
		commands: furtherCommands({ ...tools, insertions, checks }, studio),
		actOnHistory: (ids, action) => actOnHistory(tools, ids, action),
		actOnJob: actOnJob({ ...tools, handedPictures }),
		dropAndPaste: new DropAndPaste(handedPictures),
		imageTools: new ImageTools(tools, studio),
		recipes: createRecipes(tools),
		tellExported: (exported) => tellExported(exported, lastEditor),
	};
}
