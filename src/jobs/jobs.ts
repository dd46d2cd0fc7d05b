import { toFailure } from './failure.ts';
import { isOver, isRunning, specOf, type Job, type JobSpec, type Progress } from './job.ts';
import type { JobRequest } from './jobRequest.ts';
import { keepPicture, type ChangeJob } from './keepPicture.ts';
import { newId, newJob } from './newJob.ts';
import type { Ports } from './ports.ts';
import { progressed } from './progressed.ts';
import { runRequest } from './runRequest.ts';
import { saveJob } from './saveJob.ts';
import { unsaved, type Place } from './saving.ts';
import { Turns } from './turns.ts';
import { workedPicture } from './workedPicture.ts';

/** A job that was started; `ended` resolves with its last state and never rejects. */
export type Started = { readonly id: string; readonly ended: Promise<Job> };

/** All jobs of this window, the oldest first: starts, queues, cancels and tells of them. */
export class Jobs {
	readonly #ports: Ports;
	readonly #turns: Turns;
	readonly #jobs = new Map<string, Job>();
	readonly #aborts = new Map<string, AbortController>();
	readonly #listeners = new Set<(job: Job) => void>();
	readonly #followUps = new Set<() => Promise<unknown>>();
	/** By job: what will end it, or a later saving. */
	readonly #unsettled = new Map<string, Promise<unknown>>();
	#isClosing = false;

	constructor(ports: Ports) {
		this.#ports = ports;
		this.#turns = new Turns(ports.maxConcurrency);
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

	/**
	 * Lets the end of a job, and whatever saves or takes back its file, wait for what that brought
	 * about: then the files beside it are written, too. What `followUp` gives must not reject.
	 * @returns ends that
	 */
	waitFor(followUp: () => Promise<unknown>): () => void {
		this.#followUps.add(followUp);
		return () => this.#followUps.delete(followUp);
	}

	/** Starts jobs that belong together, side by side as far as their number allows. */
	start(specs: readonly JobSpec[]): readonly Started[] {
		const id = newId();
		return specs.map((spec, index) => this.#start(spec, { id, index }));
	}

	/** Takes in ended jobs of before, the oldest first; those that are here already stay as they are. */
	restore(jobs: readonly Job[]): void {
		const here = this.all;
		this.#jobs.clear();
		for (const job of [...jobs, ...here]) this.#jobs.set(job.id, job);
		const restored = jobs.at(-1);
		if (restored !== undefined) this.#fire(this.#jobs.get(restored.id) ?? restored);
	}

	/** Changes what is known of a job, such as where its file is now. */
	amend(id: string, change: (job: Job) => Job): void {
		const job = this.#jobs.get(id);
		if (job !== undefined) this.#set(change(job));
	}

	/** Takes ended jobs off the list; running ones stay. */
	forget(ids: readonly string[]): void {
		for (const id of ids) {
			const job = this.#jobs.get(id);
			if (job === undefined || isRunning(job)) continue;
			this.#jobs.delete(id);
			this.#fire(job);
		}
	}

	/** Aborts the request of a running job; of an ended one, does nothing. */
	cancel(id: string): void {
		const job = this.#jobs.get(id);
		if (job === undefined || !isRunning(job)) return;
		this.#end(job, { status: 'cancelled', wasSent: job.progress.status !== 'queued' });
		this.#aborts.get(id)?.abort();
	}

	/** Cancels every running job. @returns how many there were */
	cancelAll(): number {
		const running = this.all.filter(isRunning);
		for (const { id } of running) this.cancel(id);
		return running.length;
	}

	/** Resolves when no picture is being saved; also with what follows. */
	async settled(): Promise<void> {
		for (;;) {
			const ending = [...this.#unsettled].filter(([id]) => !this.#isRunning(id));
			if (ending.length === 0) return;
			await Promise.all(ending.map(([, done]) => done));
		}
	}

	/**
	 * VS Code closes: requests end here, and their jobs are interrupted ones the next time. A picture
	 * that is being saved may still get its file, and only that is told from now on.
	 */
	dispose(): void {
		this.#isClosing = true;
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
		this.#start({ ...specOf(job), request: change?.(job.request) ?? job.request }, job.batch);
	}

	/** Saves a finished picture that has no file yet. */
	async save(id: string, place: Place): Promise<void> {
		const job = this.#jobs.get(id);
		if (job?.progress.status !== 'unsaved' && job?.progress.status !== 'undone') return;
		await this.#track(
			id,
			this.#save(job, place).then(() => this.#settle(id)),
		);
	}

	/** Marks a saved picture whose file was taken back; the picture stays to be saved again. */
	async undo(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const job = this.#jobs.get(id);
		if (job?.progress.status !== 'saved' || job.picture === undefined) return;
		const isRestored = job.progress.replaced !== undefined;
		const picture = { ...job.picture, bytes };
		this.#set({ ...job, picture, progress: { status: 'undone', isRestored } });
		await this.#settle(id);
	}

	#start(spec: JobSpec, batch: Job['batch']): Started {
		const job = newJob(spec, batch);
		const abort = new AbortController();
		this.#aborts.set(job.id, abort);
		this.#set(job);
		return { id: job.id, ended: this.#track(job.id, this.#run(job, abort.signal)) };
	}

	async #run(queued: Job, signal: AbortSignal): Promise<Job> {
		let job = queued;
		const answered = await this.#turns.take(signal, async () => {
			job = this.#set({ ...queued, startedAt: Date.now(), progress: { status: 'requesting' } });
			try {
				for await (const event of runRequest(
					queued.request,
					this.#ports.stream(queued.id),
					this.#ports.wait,
					signal,
				)) {
					if (signal.aborted) break;
					job = this.#set(progressed(this.#now(job), event));
				}
				return !signal.aborted;
			} catch (error) {
				if (!signal.aborted) this.#fail(this.#now(job), error);
				return false;
			}
		});
		this.#aborts.delete(queued.id);
		if (answered === true) await this.#finish(job);
		await this.#settle(queued.id);
		// A cancelled job may be gone already, when its retry has taken its place.
		return (
			this.#jobs.get(queued.id) ?? { ...job, progress: { status: 'cancelled', wasSent: true } }
		);
	}

	async #finish(completed: Job): Promise<void> {
		const answer = completed.picture?.bytes;
		const cost = this.#ports.costOf(completed);
		const finished = this.#set({ ...this.#now(completed), cost, endedAt: Date.now() });
		const job = await workedPicture(finished, this.#ports, this.#changeOf(finished));
		if (job !== undefined) {
			const progress = unsaved(undefined);
			if (this.#ports.isAutoSaved(job)) await this.#save({ ...job, progress }, 'settings');
			else this.amend(job.id, (now) => ({ ...now, progress }));
		}
		await this.#letGo(completed.id);
		const got = answer && (await this.#ports.look(answer));
		if (got !== undefined) this.amend(completed.id, (now) => ({ ...now, got }));
	}

	async #save(job: Job, place: Place): Promise<void> {
		const filed = await saveJob(job, place, this.#ports, this.#changeOf(job));
		if (filed === undefined) return;
		// Cut off before the history says that it is saved, the picture must be there to be offered again.
		await this.#followed();
		await this.#ports.letGo(filed);
	}

	/** The picture of an ended job, which no file holds, goes from memory into the store. */
	async #letGo(id: string): Promise<void> {
		const held = this.#jobs.get(id);
		const bytes = held?.picture?.bytes;
		if (held === undefined || bytes === undefined) return;
		const kept = await keepPicture(held, this.#ports, this.#changeOf(held));
		if (kept.picture?.hash === undefined) return;
		this.amend(id, (now) =>
			now.picture?.bytes === bytes
				? { ...now, picture: { ...now.picture, bytes: undefined } }
				: now,
		);
	}

	/** Ends what a job was last about: its picture is kept, and what follows is done. */
	async #settle(id: string): Promise<void> {
		await this.#letGo(id);
		await this.#followed();
	}

	async #followed(): Promise<void> {
		await Promise.all([...this.#followUps].map((followUp) => followUp()));
	}

	async #track<Ended>(id: string, ending: Promise<Ended>): Promise<Ended> {
		this.#unsettled.set(id, ending);
		try {
			return await ending;
		} finally {
			this.#unsettled.delete(id);
		}
	}

	#isRunning(id: string): boolean {
		const job = this.#jobs.get(id);
		return job !== undefined && isRunning(job);
	}

	/** The job with what became known of it meanwhile. */
	#now(job: Job): Job {
		return this.#jobs.get(job.id) ?? job;
	}

	#changeOf(job: Job): ChangeJob {
		return (alter) => {
			this.amend(job.id, alter);
			return this.#now(job);
		};
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
		this.#fire(job);
		return job;
	}

	#fire(job: Job): void {
		if (this.#isClosing && job.progress.status !== 'saved') return;
		for (const listener of this.#listeners) listener(job);
	}
}
