import type { ContentStore } from '../assets/contentStore.ts';
import type { Replacements } from '../assets/replacements.ts';
import type { Composer } from '../composer/composer.ts';
import type { Log } from '../host/log.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { RecipeChanges } from '../recipes/recipeChanges.ts';
import { mostBatches } from '../studio/batches.ts';
import type { History } from './history.ts';
import { newestBatches } from './newestBatches.ts';

/** More would make the first drawing of the panel slow. */
const mostJobs = 40;

type Tools = {
	readonly history: Pick<History, 'load' | 'entries' | 'uses'>;
	readonly jobs: Pick<Jobs, 'restore'>;
	readonly composer: Pick<Composer, 'uses'>;
	readonly replacements: Pick<Replacements, 'forgetOld' | 'uses'>;
	readonly recipeChanges: Pick<RecipeChanges, 'uses'>;
	readonly store: Pick<ContentStore, 'tidy'>;
	readonly log: Pick<Log, 'error'>;
};

/**
 * Reads the history, brings its newest jobs back, and then clears the content store of what nobody
 * needs any more. Never throws: where the history cannot be read, all is kept.
 * @param isOwnStore whether no other window uses the store: it does not know what those need
 */
export async function openHistory(tools: Tools, isOwnStore: boolean): Promise<void> {
	const { history, jobs, composer, replacements, recipeChanges, store, log } = tools;
	try {
		await history.load();
		jobs.restore(newestBatches(history.entries, mostBatches, mostJobs));
		if (!isOwnStore) return;
		await replacements.forgetOld();
		await store.tidy(
			(hash) =>
				composer.uses(hash) ||
				replacements.uses(hash) ||
				recipeChanges.uses(hash) ||
				history.uses(hash),
		);
	} catch (error) {
		log.error(error);
	}
}
