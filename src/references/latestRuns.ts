/** What is done in a run; it ends early, without an effect, when its signal is aborted. */
type Run = (signal: AbortSignal) => Promise<void>;

/** Runs one thing at a time for each key: a newer run cancels the one before, also while that waits. */
export class LatestRuns<Key> {
	readonly #aborts = new Map<Key, AbortController>();

	/** @param pause to wait before it runs, in ms; 0 runs it at once */
	start(key: Key, pause: number, run: Run): void {
		this.cancel(key);
		const abort = new AbortController();
		const { signal } = abort;
		this.#aborts.set(key, abort);
		const runNow = (): void => {
			void run(signal).finally(() => {
				if (this.#aborts.get(key) === abort) this.#aborts.delete(key);
			});
		};
		if (pause === 0) {
			runNow();
			return;
		}
		const timer = setTimeout(runNow, pause);
		signal.addEventListener('abort', () => clearTimeout(timer));
	}

	cancel(key: Key): void {
		this.#aborts.get(key)?.abort();
		this.#aborts.delete(key);
	}

	dispose(): void {
		for (const key of [...this.#aborts.keys()]) this.cancel(key);
	}
}
