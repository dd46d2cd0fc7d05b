import type { Replacement, Replacements } from '../assets/replacements.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { isTrialOf, keptAsNew } from '../jobs/trial.ts';
import type { History } from './history.ts';

type Tools = {
	readonly jobs: Pick<Jobs, 'all' | 'amend'>;
	readonly history: Pick<History, 'load' | 'entries' | 'put'>;
	readonly replacements: Pick<Replacements, 'keep'>;
};

/** Lets the picture stay that is being tried; Undo still takes it back. @throws an error of the file system */
export async function keepTrial(tools: Tools, { id, before }: Replacement): Promise<void> {
	// Where nothing was replaced no record stays that would tell the job: it is told first.
	if (before === undefined) await keepNewFile(tools, id);
	await tools.replacements.keep(id);
}

async function keepNewFile({ jobs, history }: Tools, id: string): Promise<void> {
	const job = jobs.all.find((one) => isTrialOf(one, id));
	if (job !== undefined) {
		jobs.amend(job.id, keptAsNew);
		return;
	}
	await history.load();
	const entry = history.entries.find((one) => isTrialOf(one.job, id));
	if (entry !== undefined) await history.put(keptAsNew(entry.job));
}
