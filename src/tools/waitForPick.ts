import { isRunning, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Wait } from '../jobs/runRequest.ts';

/** How the choice among pictures that were made together ended. */
export type Picked =
	| { readonly kind: 'picked'; readonly job: Job }
	/** Nobody chose in time; the pictures wait. */
	| { readonly kind: 'nobody' }
	/** There is nothing to choose from. */
	| { readonly kind: 'none'; readonly jobs: readonly Job[] };

/** How the choice is waited for. */
export type PickLimit = {
	/** From the last change, once no picture is being made any more; in ms. */
	readonly limit: number;
	readonly wait: Wait;
};

/**
 * Resolves when a person has saved one picture of a batch, when none can be chosen, or at the limit.
 * What is tried in place is not chosen yet. A failed picture may be tried again meanwhile.
 * @throws the signal's reason
 */
export async function waitForPick(
	jobs: Pick<Jobs, 'all' | 'onDidChange'>,
	batchId: string,
	{ limit, wait }: PickLimit,
	signal: AbortSignal,
): Promise<Picked> {
	for (;;) {
		signal.throwIfAborted();
		const members = jobs.all.filter(({ batch }) => batch.id === batchId);
		const job = members.find(isChosen);
		if (job !== undefined) return { kind: 'picked', job };
		const isGoingOn = members.some(isStillMade);
		if (!isGoingOn && !members.some(isWaiting)) return { kind: 'none', jobs: members };
		const isInTime = await changes(jobs, batchId, isGoingOn ? undefined : { limit, wait }, signal);
		if (!isInTime) return { kind: 'nobody' };
	}
}

/** Waits for the next change in the batch. @returns `false` when the limit came first */
async function changes(
	jobs: Pick<Jobs, 'onDidChange'>,
	batchId: string,
	limited: PickLimit | undefined,
	signal: AbortSignal,
): Promise<boolean> {
	const over = new AbortController();
	let stop: () => void = () => undefined;
	const changed = new Promise<boolean>((resolve) => {
		stop = jobs.onDidChange(({ batch }) => {
			if (batch.id === batchId) resolve(true);
		});
	});
	const aborted = new Promise<boolean>((resolve) =>
		signal.addEventListener('abort', () => resolve(true), { signal: over.signal }),
	);
	const late = limited?.wait(limited.limit, over.signal).then(
		() => false,
		() => true,
	);
	try {
		return await Promise.race([changed, aborted, ...(late === undefined ? [] : [late])]);
	} finally {
		over.abort();
		stop();
	}
}

function isChosen({ progress }: Job): boolean {
	return progress.status === 'saved' && !progress.isTrial;
}

function isStillMade(job: Job): boolean {
	return isRunning(job) || job.progress.status === 'saving';
}

function isWaiting({ progress: { status } }: Job): boolean {
	return status === 'unsaved' || status === 'undone' || status === 'saved';
}
