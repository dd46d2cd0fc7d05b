import type { ContentHash } from '../jobs/jobRequest.ts';
import { contentOf, type Composition } from './composition.ts';
import { keptComposition } from './keptComposition.ts';
import type { Notice } from './notice.ts';

/** What is kept over a reload; VS Code's `Memento`. */
type Memento = {
	readonly get: (key: string) => unknown;
	readonly update: (key: string, value: unknown) => PromiseLike<void>;
};

const mementoKey = 'zenmuxImages.composition.1';

/**
 * Holds what is being put together, also over a reload of the window, and tells of changes. A change
 * that takes something away can be undone, until the next one.
 */
export class Composer {
	readonly #memento: Memento;
	readonly #listeners = new Set<() => void>();
	#composition: Composition;
	#before: Composition | undefined;
	#notice: Notice | undefined;
	#refusedMask: ContentHash | undefined;
	#promptRevision = 0;

	constructor(memento: Memento) {
		this.#memento = memento;
		this.#composition = keptComposition(memento.get(mementoKey));
	}

	get composition(): Composition {
		return this.#composition;
	}

	get notice(): Notice | undefined {
		return this.#notice;
	}

	/** The mask that the notice says cannot be used as it is. */
	get refusedMask(): ContentHash | undefined {
		return this.#refusedMask;
	}

	/** Counts up when something else than typing changed the prompt. */
	get promptRevision(): number {
		return this.#promptRevision;
	}

	/** Calls `listener` after each change. @returns ends that */
	onDidChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Waits for a change that makes this true.
	 * @returns whether it came within the limit, in ms
	 */
	becomes(isTrue: () => boolean, limit: number): Promise<boolean> {
		return new Promise((resolve) => {
			const end = (is: boolean): void => {
				clearTimeout(timer);
				leave();
				resolve(is);
			};
			const timer = setTimeout(() => end(false), limit);
			const leave = this.onDidChange(() => {
				if (isTrue()) end(true);
			});
		});
	}

	/** Makes a change; the notice about the one before goes, unless there is a new one. */
	set(composition: Composition, notice?: Notice): void {
		this.#before = undefined;
		this.#replace(composition, notice);
	}

	/** Makes a change that takes something away; `text` says what, and offers to undo it. */
	remove(composition: Composition, text: string, tone: Notice['tone'] = 'info'): void {
		const before = this.#composition;
		this.#replace(composition, { tone, text, actions: ['undo', 'dismiss'] });
		this.#before = before;
	}

	/** Fills in what belongs to the composition as it is; what can be undone and the notice stay. */
	amend(composition: Composition): void {
		this.#composition = composition;
		this.#keep();
		this.#fire();
	}

	/** What the person types; the text box shows it already. */
	type(prompt: string): void {
		const wasEmpty = this.#composition.prompt === '';
		this.#composition = { ...this.#composition, prompt };
		this.#keep();
		if (wasEmpty !== (prompt === '')) this.#fire();
	}

	tell(notice: Notice | undefined): void {
		this.#notice = notice;
		this.#fire();
	}

	/** Says why a mask cannot be used; the one before stays. */
	refuseMask(hash: ContentHash, notice: Notice): void {
		this.#refusedMask = hash;
		this.tell(notice);
	}

	/** Brings back what the last change took away, with what was typed since. */
	undo(): void {
		if (this.#before === undefined) return;
		const prompt = this.#composition.prompt || this.#before.prompt;
		this.#replace({ ...this.#before, prompt }, undefined);
		this.#before = undefined;
	}

	/** Whether these bytes are needed for it, or to undo its last change. */
	uses(hash: ContentHash): boolean {
		const before = this.#before === undefined ? [] : contentOf(this.#before);
		return [...contentOf(this.#composition), ...before, this.#refusedMask].includes(hash);
	}

	dispose(): void {
		this.#listeners.clear();
	}

	#replace(composition: Composition, notice: Notice | undefined): void {
		if (composition.prompt !== this.#composition.prompt) this.#promptRevision++;
		this.#composition = composition;
		this.#notice = notice;
		this.#keep();
		this.#fire();
	}

	#fire(): void {
		for (const listener of this.#listeners) listener();
	}

	#keep(): void {
		void this.#memento.update(mementoKey, this.#composition);
	}
}
