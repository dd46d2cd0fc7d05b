import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { jobSpecs } from '../composer/jobSpecs.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { problemText } from '../composer/problemText.ts';
import { OutsideWorkspaceError } from '../assets/outsideWorkspaceError.ts';
import { ReferenceError } from '../composer/readReference.ts';
import { requestProblem } from '../host/requestSettings.ts';
import { wireRequest } from '../host/wireRequest.ts';
import type { JobSpec } from '../jobs/job.ts';
import { freshnessOf } from './freshness.ts';
import { runningFor, waitingFor } from './jobsFor.ts';
import { RecipeError } from './recipeError.ts';
import { factsOf } from './recipeFacts.ts';
import { pictureOf } from './recipeFiles.ts';
import { existingRecipe, regeneration } from './regeneration.ts';

/** A picture that would be made again, replacing the one that is there. */
export type StalePicture = { readonly picture: vscode.Uri; readonly spec: JobSpec };

/** What was found among recipes. */
export type StaleRecipes = {
	readonly stale: readonly StalePicture[];
	/** Why others cannot be regenerated: whole sentences. */
	readonly problems: readonly string[];
};

/** The stale ones of these recipes, ready to be sent; those that are being made at the moment are left out. */
export async function staleRecipes(
	uris: readonly vscode.Uri[],
	tools: ComposerTools,
): Promise<StaleRecipes> {
	const stale: StalePicture[] = [];
	const problems: string[] = [];
	for (const uri of uris) {
		const picture = pictureOf(uri);
		if (runningFor(tools.jobs.all, picture.toString()) !== undefined) continue;
		try {
			const spec = await staleSpec(uri, tools);
			if (spec !== undefined) stale.push({ picture, spec });
		} catch (error) {
			if (!isForPeople(error)) tools.log.error(error);
			const name = vscode.workspace.asRelativePath(uri);
			problems.push(l10n.t('{0}: {1}', name, problemText(error)));
		}
	}
	return { stale, problems };
}

function isForPeople(error: unknown): boolean {
	return (
		error instanceof RecipeError ||
		error instanceof ReferenceError ||
		error instanceof OutsideWorkspaceError
	);
}

/** @returns `undefined` when it is up to date */
async function staleSpec(uri: vscode.Uri, tools: ComposerTools): Promise<JobSpec | undefined> {
	const recipe = await existingRecipe(uri);
	const freshness = freshnessOf(recipe, await factsOf(uri, recipe));
	// A file that is not there is told of when it is read.
	if (freshness.state === 'current') return undefined;
	const { composition, folder, change } = await regeneration(uri, recipe, tools);
	const workplace = { scope: folder, store: tools.store, run: tools.runPixelTask };
	const [spec] = (await jobSpecs(composition, 'full', workplace)).map(change(true));
	if (spec === undefined) return undefined;
	if (waitingFor(tools.jobs.all, spec) !== undefined) throw new RecipeError(waitingText());
	const problem = requestProblem(await wireRequest(spec.request, tools.store), folder);
	if (problem !== undefined) throw new RecipeError(problem);
	return spec;
}

function waitingText(): string {
	return l10n.t(
		'A picture of this recipe waits in the Studio for your decision. Replace the file with it or save it elsewhere, then try again.',
	);
}
