import type { ContentHash } from '../jobs/jobRequest.ts';
import { contentOf, type Composition } from '../jobs/composition.ts';
import type { SuggestionView } from '../studio/views.ts';
import { keptComposition } from './keptComposition.ts';
import type { Notice } from './notice.ts';

/** What is kept over a reload; VS Code's `Memento`. */
type Memento = {
	readonly get: (key: string) => unknown;
	readonly update: (key: string, value: unknown) => PromiseLike<void>;
};

/** What the last change can be exchanged for. */
type Exchange = {
	readonly before: Composition;
	/** What the person may have meant instead of the change. */
	readonly instead: Composition | undefined;
	/** The prompt as the change made it: another one was typed since. */
	readonly prompt: string;
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
	#exchange: Exchange | undefined;
	#notice: Notice | undefined;
	#suggestion: SuggestionView | undefined;
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

	/** A better prompt, while it is asked for or waits for the person; only for the prompt as it is. */
	get suggestion(): SuggestionView | undefined {
		return this.#suggestion;
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
		this.#exchange = undefined;
		this.#replace(composition, notice);
	}

	/** Makes a change that takes something away; `text` says what, and offers to undo it. */
	remove(composition: Composition, text: string, tone: Notice['tone'] = 'info'): void {
		this.#exchange = this.#exchangeFor(composition, undefined);
		this.#replace(composition, { tone, text, actions: ['undo', 'dismiss'] });
	}

	/** Brings back what a dropped picture was made with; `instead` has the picture as a reference. */
	recall(
		composition: Composition,
		instead: Composition,
		text: string,
		tone: Notice['tone'] = 'info',
	): void {
		this.#exchange = this.#exchangeFor(composition, instead);
		this.#replace(composition, { tone, text, actions: ['asReference', 'undo', 'dismiss'] });
	}

	/** Fills in what belongs to the composition as it is; what can be undone and the notice stay. */
	amend(composition: Composition): void {
		this.#composition = composition;
		this.#keep();
		this.#fire();
	}

	/** What the person types; the text box shows it already. */
	type(prompt: string): void {
		const { prompt: before } = this.#composition;
		const isStale = this.#suggestion !== undefined && prompt !== before;
		if (isStale) this.#suggestion = undefined;
		this.#composition = { ...this.#composition, prompt };
		this.#keep();
		if (isStale || (before === '') !== (prompt === '')) this.#fire();
	}

	/** Shows a suggestion for the prompt, or none any more. */
	suggest(suggestion: SuggestionView | undefined): void {
		this.#suggestion = suggestion;
		this.#fire();
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
		this.#take(this.#exchange?.before);
	}

	/** Takes what the person meant instead of the last change, with what was typed since. */
	takeInstead(): void {
		this.#take(this.#exchange?.instead);
	}

	/** Whether these bytes are needed for it, or to exchange its last change. */
	uses(hash: ContentHash): boolean {
		const all = [this.#composition, this.#exchange?.before, this.#exchange?.instead];
		const needed = all.flatMap((one) => (one === undefined ? [] : contentOf(one)));
		return [...needed, this.#refusedMask].includes(hash);
	}

	dispose(): void {
		this.#listeners.clear();
	}

	#exchangeFor({ prompt }: Composition, instead: Composition | undefined): Exchange {
		return { before: this.#composition, instead, prompt };
	}

	#take(composition: Composition | undefined): void {
		if (composition === undefined) return;
		const now = this.#composition.prompt;
		const isTyped = now !== '' && now !== this.#exchange?.prompt;
		this.#exchange = undefined;
		this.#replace(isTyped ? { ...composition, prompt: now } : composition, undefined);
	}

	#replace(composition: Composition, notice: Notice | undefined): void {
		if (composition.prompt !== this.#composition.prompt) {
			this.#promptRevision++;
			this.#suggestion = undefined;
		}
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
