import type { Job } from '../../../src/jobs/job.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import { Jobs, type Started } from '../../../src/jobs/jobs.ts';
import type { Ports } from '../../../src/jobs/ports.ts';
import type { EditOrigin, JobRequest } from '../../../src/jobs/jobRequest.ts';
import type { Saved } from '../../../src/jobs/saving.ts';
import type { ImageEvent } from '../../../src/zenmux/imageEvents.ts';

export const accepted: ImageEvent = { kind: 'accepted', status: 200, requestId: 'req-1' };
export const partial = (index: number): ImageEvent => ({
	kind: 'partial',
	index,
	bytes: Uint8Array.of(index),
});
export const completed: ImageEvent = {
	kind: 'completed',
	bytes: Uint8Array.of(9),
	usage: undefined,
};
export const saved: Saved = {
	kind: 'saved',
	asset: 'file:///w/fox.png',
	hash: 'after',
	replaced: undefined,
	note: undefined,
	isTrial: false,
};

/** A stream that gives these events, then throws `error` when there is one. */
export function streamOf(events: readonly ImageEvent[], error?: Error): Ports['stream'] {
	return () =>
		async function* () {
			for (const event of events) yield await Promise.resolve(event);
			if (error !== undefined) throw error;
		};
}

/** A stream that gives these events and then waits until it is aborted. */
export function endlessStream(events: readonly ImageEvent[]): Ports['stream'] {
	return () =>
		async function* (_request, signal) {
			yield* events;
			signal.throwIfAborted();
			await new Promise((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(signal.reason as Error)),
			);
		};
}

/** Jobs in a world where all goes well, but for these ports; `seen` is every status in turn. */
export type World = { readonly jobs: Jobs; readonly seen: string[]; readonly errors: unknown[] };

export function world(ports: Partial<Ports>): World {
	const seen: string[] = [];
	const errors: unknown[] = [];
	const jobs = new Jobs({
		stream: streamOf([accepted, completed]),
		save: () => Promise.resolve(saved),
		layOver: () => Promise.resolve({ bytes: Uint8Array.of(99), raw: 'raw' }),
		shape: () => Promise.resolve({ bytes: Uint8Array.of(77), raw: 'raw' }),
		maxConcurrency: () => 4,
		keep: (bytes) => Promise.resolve(keptAs(...bytes)),
		kept: (hash) => Promise.resolve(Uint8Array.from(hash.split(' ').slice(1).map(Number))),
		letGo: () => Promise.resolve(),
		look: () => Promise.resolve(undefined),
		costOf: () => undefined,
		wait: () => Promise.resolve(),
		onError: (_job, error) => errors.push(error),
		isAutoSaved: () => true,
		saveProblem: () => 'It could not be saved.',
		layOverProblem: () => 'The rest could not be kept.',
		shapeProblem: () => 'It could not be made exact.',
		...ports,
	});
	jobs.onDidChange(({ progress }) => seen.push(progress.status));
	return { jobs, seen, errors };
}

/** The name under which the store of a world keeps these bytes. */
export const keptAs = (...bytes: readonly number[]): string => ['kept', ...bytes].join(' ');

/** Starts one job. */
export function startOne(
	jobs: Jobs,
	request: JobRequest,
	folder: string | undefined,
	edit?: EditOrigin,
): Started {
	const composition = { ...emptyComposition, prompt: request.prompt };
	const [started] = jobs.start([
		{ request, folder, edit, composition, final: undefined, target: undefined },
	]);
	return started!;
}

/** The first change of a job after which this holds. */
export const until = (jobs: Jobs, isTrue: (job: Job) => boolean): Promise<Job> =>
	new Promise((resolve) => {
		const stop = jobs.onDidChange((job) => {
			if (!isTrue(job)) return;
			stop();
			resolve(job);
		});
	});
