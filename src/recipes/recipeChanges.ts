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
	/** Texts that were brought back in this window. */
	readonly #broughtBack = new Set<ContentHash>();

	constructor(memento: Memento) {
		this.#memento = memento;
	}

	/** The newest one of a job. */
	of(job: string): RecipeChange | undefined {
		return this.#all.find((one) => one.job === job);
	}

	/** One that follows the last of the same job becomes one with it: what was before both comes back. */
	async add(change: RecipeChange): Promise<void> {
		const all = this.#all;
		const last = all.find(({ job }) => job === change.job);
		const isFurther = last?.recipe === change.recipe && last.after === change.before;
		const whole = isFurther ? merged(last, change) : change;
		const others = isFurther ? all.filter((one) => one !== last) : all;
		await this.#write([whole, ...others].slice(0, mostKept));
	}

	async remove(job: string): Promise<void> {
		await this.#write(this.#all.filter((one) => one.job !== job));
	}

	/** Notes that a text from before was written again. */
	noteBroughtBack(text: ContentHash): void {
		this.#broughtBack.add(text);
	}

	/** Whether a recipe's text is as it was written here, not by the person since. */
	isOurs(text: ContentHash): boolean {
		return this.#broughtBack.has(text) || this.#all.some(({ after }) => after === text);
	}

	/** Keeps up with recipes that have other places now. @param moved gives the new URI of a moved file */
	async follow(moved: (file: string) => string | undefined): Promise<void> {
		const all = this.#all;
		const followed = all.map((one) => ({ ...one, recipe: moved(one.recipe) ?? one.recipe }));
		const isNew = followed.some(({ recipe }, index) => recipe !== all[index]?.recipe);
		if (isNew) await this.#write(followed);
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

function merged(first: RecipeChange, { after, detached }: RecipeChange): RecipeChange {
	return { ...first, after, detached: [...new Set([...first.detached, ...detached])] };
}
