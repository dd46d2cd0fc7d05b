import type { ComposerTools } from '../composer/composerTools.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import { reuse } from '../composer/reuse.ts';
import { openAsset, revealAsset } from '../assets/assetActions.ts';
import type { Job } from '../jobs/job.ts';
import { mostBatches } from '../studio/batches.ts';
import type { HistoryAction } from '../studio/protocol.ts';
import type { Studio } from '../studio/studio.ts';
import { withFile } from './historyFile.ts';
import { batchOf, inTheWayOf } from './newestBatches.ts';
import { removeFromHistory } from './removeFromHistory.ts';

/** What the actions of the history need. */
export type HistoryTools = ComposerTools & { readonly studio: Studio };

/** Does what the buttons of the history say, in the gallery and in the tree view; reports what goes wrong. */
export async function actOnHistory(
	tools: HistoryTools,
	ids: readonly string[],
	action: HistoryAction,
): Promise<void> {
	try {
		await act(tools, ids, action);
	} catch (error) {
		await reportProblem(error, tools.log);
	}
}

async function act(
	tools: HistoryTools,
	ids: readonly string[],
	action: HistoryAction,
): Promise<void> {
	const { history } = tools;
	const again = (id: string): Promise<void> => reuseEntry(tools, id);
	switch (action) {
		case 'open':
			for (const id of ids) await withFile(history.get(id), openAsset, again);
			return;
		case 'reveal':
			for (const id of ids) await withFile(history.get(id), revealAsset, again);
			return;
		case 'show':
			return show(tools, ids);
		case 'reuse':
			return again(ids[0] ?? '');
		case 'pin':
			return history.pin(ids, true);
		case 'unpin':
			return history.pin(ids, false);
		case 'delete':
			return removeFromHistory(tools, ids);
	}
}

/** Brings the batch of the first one back into the Studio, in view. */
async function show(
	{ jobs, history, studio }: HistoryTools,
	[id]: readonly string[],
): Promise<void> {
	const entry = history.get(id ?? '');
	if (entry === undefined) return;
	if (jobs.get(entry.job.id) === undefined) jobs.restore(batchOf(history.entries, entry));
	jobs.forget(otherTriesOf(entry.job, jobs.all));
	jobs.forget(inTheWayOf(entry.job.batch.id, jobs.all, mostBatches));
	await studio.showJob(entry.job.id);
}

/** A place of a batch shows one try. */
function otherTriesOf({ id, batch }: Job, jobs: readonly Job[]): readonly string[] {
	return jobs
		.filter((job) => job.batch.id === batch.id && job.batch.index === batch.index)
		.flatMap((job) => (job.id === id ? [] : job.id));
}

async function reuseEntry(tools: HistoryTools, id: string): Promise<void> {
	const entry = tools.history.get(id);
	if (entry === undefined) return;
	await reuse(tools, entry.job);
	await tools.studio.focusPrompt();
}
