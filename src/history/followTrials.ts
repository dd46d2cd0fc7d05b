import type * as vscode from 'vscode';
import type { Replacements } from '../assets/replacements.ts';
import type { Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { settledJob } from '../jobs/trial.ts';
import type { History } from './history.ts';

type Tools = {
	readonly jobs: Pick<Jobs, 'all' | 'get' | 'amend'>;
	readonly history: Pick<History, 'load' | 'entries' | 'put'>;
	readonly replacements: Pick<Replacements, 'all' | 'onDidChange'>;
};

/**
 * Keeps jobs and history up with trials that are kept, reverted, or followed by the next one; also
 * with those that ended just before VS Code did.
 * @param onError gets what could not be read or written
 */
export function followTrials(tools: Tools, onError: (error: unknown) => void): vscode.Disposable {
	const { history, replacements } = tools;
	let known = replacements.all;
	const settle = async (): Promise<void> => {
		const earlier = known;
		known = replacements.all;
		const records = known;
		await settleJobs(tools, (job) => settledJob(job, records, earlier));
	};
	history.load().then(settle).catch(onError);
	return replacements.onDidChange(() => {
		settle().catch(onError);
	});
}

async function settleJobs({ jobs, history }: Tools, settled: (job: Job) => Job): Promise<void> {
	for (const job of jobs.all) {
		if (settled(job) !== job) jobs.amend(job.id, settled);
	}
	await history.load();
	for (const { job } of history.entries) {
		const now = settled(job);
		if (now === job) continue;
		// Those that the Studio shows by now are written as they change.
		if (jobs.get(job.id) === undefined) await history.put(now);
		else jobs.amend(job.id, settled);
	}
}
