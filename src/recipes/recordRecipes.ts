import type { ContentStore } from '../assets/contentStore.ts';
import type { Log } from '../host/log.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { RecipeChanges } from './recipeChanges.ts';
import { onFileNews } from './savedJobs.ts';

/** What recipes are written with. */
export type RecordTools = {
	readonly jobs: Jobs;
	readonly store: ContentStore;
	readonly recipeChanges: RecipeChanges;
	readonly log: Log;
};

/**
 * Writes a recipe beside each picture that is saved in the workspace, where the setting says so; one
 * that a picture was made of is kept up to date in any case. Takes them back with the pictures.
 * @returns ends that
 */
export function recordRecipes(tools: RecordTools): () => void {
	// One after the other: a picture may be saved, taken back and saved again.
	let turn = Promise.resolve();
	/** By batches: a job starts again when its turn comes, and another one when it is tried again. */
	const asked = new Map<string, number>();
	const stopNoting = tools.jobs.onDidChange(({ batch, startedAt }) => {
		asked.set(batch.id, Math.min(asked.get(batch.id) ?? startedAt, startedAt));
	});
	const stopWriting = onFileNews(tools.jobs, (job, news) => {
		const askedAt = asked.get(job.batch.id) ?? job.startedAt;
		turn = turn
			.then(async () => {
				const { keepRecipe } = await import('./keepRecipe.ts');
				await keepRecipe(tools, job, news, askedAt);
			})
			.catch((error: unknown) => tools.log.error(error));
	});
	const stopWaiting = tools.jobs.waitFor(() => turn);
	return () => {
		stopWaiting();
		stopNoting();
		stopWriting();
	};
}
