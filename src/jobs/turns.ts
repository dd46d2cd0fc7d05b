/** Lets some work run side by side, and the rest wait for its turn in the order it came. */
export class Turns {
	readonly #most: () => number;
	readonly #waiting = new Set<() => void>();
	#running = 0;

	/** @param most how many may run; asked each time one begins or ends */
	constructor(most: () => number) {
		this.#most = most;
	}

	/** Does the work when it is its turn. @returns `undefined` when aborted before */
	async take<Result>(
		signal: AbortSignal,
		work: () => Promise<Result>,
	): Promise<Result | undefined> {
		if (this.#running < this.#most()) this.#running++;
		else if (!(await this.#turn(signal))) return undefined;
		try {
			return signal.aborted ? undefined : await work();
		} finally {
			this.#running--;
			this.#letIn();
		}
	}

	/** Resolves with whether it may run; it counts as running then. */
	#turn(signal: AbortSignal): Promise<boolean> {
		return new Promise((resolve) => {
			const end = (mayRun: boolean): void => {
				this.#waiting.delete(letIn);
				signal.removeEventListener('abort', giveUp);
				resolve(mayRun);
			};
			const giveUp = (): void => end(false);
			const letIn = (): void => {
				this.#running++;
				end(true);
			};
			this.#waiting.add(letIn);
			signal.addEventListener('abort', giveUp);
		});
	}

	#letIn(): void {
		for (const letIn of this.#waiting) {
			if (this.#running >= this.#most()) return;
			letIn();
		}
	}
}
