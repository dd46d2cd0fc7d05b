import { isRunning } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Spending } from './spending.ts';

/**
 * Counts what each job cost, once, when it ends. Jobs of before, which the history brings back, never
 * ran here and are not counted again.
 * @param onError gets what keeps a job from being counted
 */
export function recordSpending(
	jobs: Pick<Jobs, 'onDidChange'>,
	spending: Pick<Spending, 'add'>,
	onError: (error: unknown) => void,
): void {
	const running = new Set<string>();
	jobs.onDidChange((job) => {
		if (isRunning(job)) running.add(job.id);
		if (job.endedAt === undefined || !running.delete(job.id)) return;
		if (job.cost !== undefined) spending.add(job.id, job.cost).catch(onError);
	});
}
