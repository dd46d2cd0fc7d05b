import { toFailure } from './failure.ts';
import { advance, isOver, isRunning, type Job, type JobPicture, type Progress } from './job.ts';
import type { EditOrigin, JobRequest, KeepRest } from './jobRequest.ts';
import { runRequest, type RequestEvent, type StreamImages, type Wait } from './runRequest.ts';
import { afterSaving, unsaved, type Place, type SavePicture } from './saving.ts';

/** Lays ZenMux's answer over the picture that was sent, and keeps the answer itself. */
export type LayOver = (
	keep: KeepRest,
	answer: Uint8Array<ArrayBuffer>,
) => Promise<Pick<JobPicture, 'bytes' | 'raw'>>;

/** What the jobs need of the world. */
export type Ports = {
	/** Sends a job's request; the job id is for the log. */
	readonly stream: (jobId: string) => StreamImages;
	readonly save: SavePicture;
	readonly layOver: LayOver;
	readonly wait: Wait;
	/** Gets every error that ended a job, and every failed save, before a person reads it. */
	readonly onError: (job: Job, error: unknown) => void;
	/** Whether a finished picture is saved without being asked for. */
	readonly isAutoSaved: (job: Job) => boolean;
	/** The sentence for a picture that could not be saved. */
	readonly saveProblem: (error: unknown) => string;
	/** The sentence for an answer that could not be laid over the original. */
	readonly layOverProblem: (error: unknown) => string;
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
		request: JobRequest,
		folder: string | undefined,
		edit?: EditOrigin,
	): { readonly id: string; readonly ended: Promise<Job> } {
		const job: Job = {
			id: String(++this.#count),
			request,
			folder,
			edit,
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

	/** VS Code closes: nobody waits for the running ones any more. */
	dispose(): void {
		this.cancelAll();
	}

	/**
	 * Sends the request of a job that ended without a picture again, as a new job in its place.
	 * @param change what is different this time
	 */
	retry(id: string, change?: (request: JobRequest) => JobRequest): void {
		const job = this.#jobs.get(id);
		if (job === undefined || !isOver(job)) return;
		this.#jobs.delete(id);
		this.start(change?.(job.request) ?? job.request, job.folder, job.edit);
	}

	/** Saves a finished picture that has no file yet. */
	async save(id: string, place: Place): Promise<void> {
		const job = this.#jobs.get(id);
		if (job?.progress.status !== 'unsaved' && job?.progress.status !== 'undone') return;
		await this.#save(job, place);
	}

	/** Marks a saved picture whose file was taken back; the picture stays to be saved again. */
	undo(id: string, bytes: Uint8Array<ArrayBuffer>): void {
		const job = this.#jobs.get(id);
		if (job?.progress.status !== 'saved' || job.picture === undefined) return;
		const isRestored = job.progress.replaced !== undefined;
		const picture = { ...job.picture, bytes };
		this.#set({ ...job, picture, progress: { status: 'undone', isRestored } });
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

	async #finish(completed: Job): Promise<void> {
		const finished = this.#set({ ...completed, endedAt: Date.now() });
		const job = await this.#laidOver(finished);
		if (job === undefined) return;
		const unfiled = { ...job, progress: unsaved(undefined) };
		if (this.#ports.isAutoSaved(job)) await this.#save(unfiled, 'settings');
		else this.#set(unfiled);
	}

	/** @returns `undefined` when that failed: the person decides about the answer as it is */
	async #laidOver(job: Job): Promise<Job | undefined> {
		const { edit, picture } = job;
		if (edit?.keep === undefined || picture?.bytes === undefined) return job;
		const revision = picture.revision + 1;
		try {
			const over = await this.#ports.layOver(edit.keep, picture.bytes);
			return this.#set({ ...job, picture: { ...picture, ...over, revision } });
		} catch (error) {
			this.#ports.onError(job, error);
			this.#set({ ...job, progress: unsaved(this.#ports.layOverProblem(error)) });
			return undefined;
		}
	}

	/** @param job as it stands when the person dismisses the question where to save it */
	async #save(job: Job, place: Place): Promise<void> {
		const bytes = job.picture?.bytes;
		if (bytes === undefined) return;
		this.#set({ ...job, progress: { status: 'saving' } });
		try {
			this.#set(afterSaving(job, await this.#ports.save(job, bytes, place)));
		} catch (error) {
			this.#ports.onError(job, error);
			this.#set({ ...job, progress: unsaved(this.#ports.saveProblem(error)) });
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
