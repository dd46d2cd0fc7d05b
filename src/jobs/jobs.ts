import type { GenerateRequest } from '../zenmux/imageRequest.ts';
import { toFailure } from './failure.ts';
import { advance, isOver, isRunning, type Job, type Progress } from './job.ts';
import { runRequest, type RequestEvent, type StreamImages, type Wait } from './runRequest.ts';

/** Where a finished picture goes: where the settings say, or where the person says. */
export type Place = 'settings' | 'ask';

/** Writes the finished picture of a job; `undefined` when the person did not choose a place. */
export type SavePicture = (
	job: Job,
	bytes: Uint8Array<ArrayBuffer>,
	place: Place,
) => Promise<{ readonly asset: string } | undefined>;

/** What the jobs need of the world. */
export type Ports = {
	/** Sends a job's request; the job id is for the log. */
	readonly stream: (jobId: string) => StreamImages;
	readonly save: SavePicture;
	readonly wait: Wait;
	/** Gets every error that ended a job, and every failed save, before a person reads it. */
	readonly onError: (job: Job, error: unknown) => void;
	/** Whether a finished picture is saved without being asked for. */
	readonly isAutoSaved: (job: Job) => boolean;
	/** The sentence for a picture that could not be saved. */
	readonly saveProblem: (error: unknown) => string;
};

/** All jobs of this window, the oldest first: starts, cancels and tells of them. */
export class Jobs {
	readonly #ports: Ports;
	readonly #jobs = new Map<string, Job>();
	readonly #aborts = new Map<string, AbortController>();
	readonly #listeners = new Set<(job: Job) => void>();
	#count = 0;

	constructor(ports: Ports) {
		this.#ports = ports;
	}

	get all(): readonly Job[] {
		return [...this.#jobs.values()];
	}

	get(id: string): Job | undefined {
		return this.#jobs.get(id);
	}

	/** Calls `listener` with each job that changed. @returns ends that */
	onDidChange(listener: (job: Job) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Starts a job. `ended` resolves with its last state and never rejects. */
	start(
		request: GenerateRequest,
		folder: string | undefined,
	): { readonly id: string; readonly ended: Promise<Job> } {
		const job: Job = {
			id: String(++this.#count),
			request,
			folder,
			startedAt: Date.now(),
			endedAt: undefined,
			requestId: undefined,
			usage: undefined,
			picture: undefined,
			progress: { status: 'requesting' },
		};
		const abort = new AbortController();
		this.#aborts.set(job.id, abort);
		this.#set(job);
		return { id: job.id, ended: this.#run(job, abort.signal) };
	}

	/** Aborts the request of a running job; of an ended one, does nothing. */
	cancel(id: string): void {
		const job = this.#jobs.get(id);
		if (job === undefined || !isRunning(job)) return;
		this.#end(job, { status: 'cancelled' });
		this.#aborts.get(id)?.abort();
	}

	/** Cancels every running job. @returns how many there were */
	cancelAll(): number {
		const running = this.all.filter(isRunning);
		for (const { id } of running) this.cancel(id);
		return running.length;
	}

	/**
	 * Sends the request of a job that ended without a picture again, as a new job in its place.
	 * @param model another model than before
	 */
	retry(id: string, model?: string): void {
		const job = this.#jobs.get(id);
		if (job === undefined || !isOver(job)) return;
		this.#jobs.delete(id);
		this.start({ ...job.request, model: model ?? job.request.model }, job.folder);
	}

	/** Saves a finished picture that has no file yet. */
	async save(id: string, place: Place): Promise<void> {
		const job = this.#jobs.get(id);
		if (job?.progress.status !== 'unsaved' && job?.progress.status !== 'undone') return;
		await this.#save({ ...job, progress: { status: 'saving' } }, place);
	}

	/** Marks a saved picture whose file was taken back; the picture stays to be saved again. */
	undo(id: string, bytes: Uint8Array<ArrayBuffer>): void {
		const job = this.#jobs.get(id);
		if (job?.progress.status !== 'saved' || job.picture === undefined) return;
		this.#set({ ...job, picture: { ...job.picture, bytes }, progress: { status: 'undone' } });
	}

	async #run(started: Job, signal: AbortSignal): Promise<Job> {
		let job = started;
		try {
			for await (const event of runRequest(
				started.request,
				this.#ports.stream(started.id),
				this.#ports.wait,
				signal,
			)) {
				if (signal.aborted) break;
				job = this.#set(progressed(job, event));
			}
			if (!signal.aborted) await this.#finish(job);
		} catch (error) {
			if (!signal.aborted) this.#fail(job, error);
		} finally {
			this.#aborts.delete(started.id);
		}
		// A cancelled job may be gone already, when its retry has taken its place.
		return this.#jobs.get(started.id) ?? { ...job, progress: { status: 'cancelled' } };
	}

	async #finish(job: Job): Promise<void> {
		const finished = this.#set({ ...job, endedAt: Date.now() });
		if (this.#ports.isAutoSaved(finished)) await this.#save(finished, 'settings');
		else this.#set({ ...finished, progress: { status: 'unsaved', problem: undefined } });
	}

	async #save(job: Job, place: Place): Promise<void> {
		const bytes = job.picture?.bytes;
		if (job.picture === undefined || bytes === undefined) return;
		this.#set(job);
		try {
			const saved = await this.#ports.save(job, bytes, place);
			this.#set(
				saved === undefined
					? { ...job, progress: { status: 'unsaved', problem: undefined } }
					: {
							...job,
							picture: { ...job.picture, bytes: undefined },
							progress: { status: 'saved', asset: saved.asset },
						},
			);
		} catch (error) {
			this.#ports.onError(job, error);
			const problem = this.#ports.saveProblem(error);
			this.#set({ ...job, progress: { status: 'unsaved', problem } });
		}
	}

	#fail(job: Job, error: unknown): void {
		this.#ports.onError(job, error);
		this.#end(job, { status: 'failed', failure: toFailure(error) });
	}

	#end(job: Job, progress: Progress): void {
		this.#set({ ...job, endedAt: Date.now(), progress });
	}

	#set(job: Job): Job {
		this.#jobs.set(job.id, job);
		for (const listener of this.#listeners) listener(job);
		return job;
	}
}

function progressed(job: Job, event: RequestEvent): Job {
	switch (event.kind) {
		case 'sent':
			return { ...job, progress: { status: 'requesting' } };
		case 'repeating':
			return {
				...job,
				progress: {
					status: 'repeating',
					attempt: event.attempt,
					until: Date.now() + event.delay,
				},
			};
		case 'accepted':
		case 'partial':
		case 'completed':
			return advance(job, event);
	}
}
