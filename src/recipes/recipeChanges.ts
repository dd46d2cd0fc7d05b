import * as v from 'valibot';
import type { ContentHash } from '../jobs/jobRequest.ts';

const changeSchema = v.object({
	/** Of the job whose picture it was written for. */
	job: v.string(),
	/** URI of the recipe. */
	recipe: v.string(),
	/** SHA-256 of its text before; `undefined` when there was none. */
	before: v.optional(v.string()),
	/** SHA-256 of its text after. */
	after: v.string(),
	/** Files of the old recipe that were taken away. */
	detached: v.array(v.string()),
});

/** A recipe that was written and can be taken back. */
export type RecipeChange = v.InferOutput<typeof changeSchema>;

/** What is kept over a reload; VS Code's `Memento`. */
type Memento = {
	readonly get: (key: string) => unknown;
	readonly update: (key: string, value: unknown) => PromiseLike<void>;
};

const mementoKey = 'zenmuxImages.recipeChanges';
/** As many as replaced pictures can be brought back. */
const mostKept = 200;

/** The recipes that were written, as long as their pictures can be taken back. */
export class RecipeChanges {
	readonly #memento: Memento;

	constructor(memento: Memento) {
		this.#memento = memento;
	}

	/** The newest one of a job. */
	of(job: string): RecipeChange | undefined {
		return this.#all.find((one) => one.job === job);
	}

	async add(change: RecipeChange): Promise<void> {
		await this.#write([change, ...this.#all].slice(0, mostKept));
	}

	async remove(job: string): Promise<void> {
		await this.#write(this.#all.filter((one) => one.job !== job));
	}

	/** Keeps up with a recipe that has another place now; URIs. */
	async follow(from: string, to: string): Promise<void> {
		const all = this.#all;
		if (!all.some(({ recipe }) => recipe === from)) return;
		await this.#write(all.map((one) => (one.recipe === from ? { ...one, recipe: to } : one)));
	}

	/** Whether these bytes are needed to take a recipe back. */
	uses(hash: ContentHash): boolean {
		return this.#all.some(({ before, detached }) => before === hash || detached.includes(hash));
	}

	get #all(): readonly RecipeChange[] {
		const kept = v.safeParse(v.array(changeSchema), this.#memento.get(mementoKey) ?? []);
		return kept.success ? kept.output : [];
	}

	async #write(changes: readonly RecipeChange[]): Promise<void> {
		await this.#memento.update(mementoKey, changes);
	}
}
