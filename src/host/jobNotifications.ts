import type * as vscode from 'vscode';
import { isRunning, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Jobs that were sent together. */
type Run = readonly Job[];

/** How notifications are shown. */
export type JobNotices = {
	/** How far they are, until none runs. */
	readonly showProgress: (run: Run) => void;
	/** How one job ended. */
	readonly showEnd: (job: Job) => void;
	/** How several ended that were sent together. */
	readonly showEnds: (run: Run) => void;
	/** Lets the Studio come on screen, where jobs are sent just before. */
	readonly pause: () => Promise<void>;
};

/**
 * Decides of which jobs there are notifications: while the Studio is not on screen, one for jobs
 * that are sent together, and one for how they ended.
 */
export class JobNotifications implements vscode.Disposable {
	readonly #jobs: Jobs;
	readonly #notices: JobNotices;
	readonly #isStudioVisible: () => boolean;
	readonly #last = new Map<string, Job['progress']['status']>();
	/** Those of several jobs, by each job that has not ended. */
	readonly #runs = new Map<string, Run>();
	/** What is being sent at this moment. */
	#sending: Job[] | undefined;
	readonly #stopListening: () => void;

	constructor(jobs: Jobs, notices: JobNotices, isStudioVisible: () => boolean) {
		this.#jobs = jobs;
		this.#notices = notices;
		this.#isStudioVisible = isStudioVisible;
		this.#stopListening = jobs.onDidChange((job) => this.#onJobChanged(job));
	}

	dispose(): void {
		this.#stopListening();
	}

	#onJobChanged(job: Job): void {
		const last = this.#last.get(job.id);
		const { status } = job.progress;
		if (last === status) return;
		this.#last.set(job.id, status);
		if (last === undefined && isRunning(job)) this.#addSent(job);
		// What is seen for the first time and has ended is of before.
		else if (last !== undefined && isEnd(last, job)) this.#end(job);
	}

	/** Jobs that are sent together start in one go. */
	#addSent(job: Job): void {
		if (this.#sending === undefined) {
			const run: Job[] = [];
			this.#sending = run;
			queueMicrotask(() => void this.#begin(run));
		}
		this.#sending.push(job);
	}

	async #begin(run: Run): Promise<void> {
		this.#sending = undefined;
		if (run.length > 1) for (const { id } of run) this.#runs.set(id, run);
		await this.#notices.pause();
		const isGoingOn = this.#now(run).some(isRunning);
		if (isGoingOn && !this.#isStudioVisible()) this.#notices.showProgress(run);
	}

	#end(job: Job): void {
		const run = this.#runs.get(job.id);
		this.#runs.delete(job.id);
		const isGoingOn = run?.some(({ id }) => this.#runs.has(id)) === true;
		if (isGoingOn || this.#isStudioVisible()) return;
		if (run === undefined) this.#notices.showEnd(job);
		else this.#notices.showEnds(this.#now(run));
	}

	#now(run: Run): Run {
		return run.flatMap(({ id }) => this.#jobs.get(id) ?? []);
	}
}

/** A saved picture whose trial is over has ended before. */
function isEnd(last: Job['progress']['status'], job: Job): boolean {
	return !isRunning(job) && job.progress.status !== 'saving' && last !== 'saved';
}
