import * as v from 'valibot';
import { recipeSchema, type Recipe } from './recipe.ts';
import { asksForSame, inputHash } from './recipeInput.ts';

/** The text of a recipe's file, and which input it is. */
export type Written = { readonly text: string; readonly recipe: Recipe };

/**
 * The text for a recipe whose picture was made. Where the text before asks for the same, only what
 * is known of the files and of the making changes; else all but the person's own keys does.
 * @param before a text that can be read as a recipe; `undefined` where there is no file
 */
export function recipeText(recipe: Recipe, before: string | undefined): Written {
	const old = before === undefined ? {} : (JSON.parse(before) as object);
	const parsed = v.safeParse(recipeSchema, old);
	const isSame = parsed.success && asksForSame(parsed.output, recipe);
	const bare = isSame ? withHashes(old, recipe) : renewed(old, recipe);
	const input = inputHash(v.parse(recipeSchema, bare));
	const whole = { ...bare, made: { ...recipe.made, input } };
	const text = `${JSON.stringify(whole, null, indentOf(before))}\n`;
	return { text, recipe: v.parse(recipeSchema, whole) };
}

const ownKeys = Object.keys(recipeSchema.entries);

/** In the schema's order; keys that are not ours stay, `$schema` first. */
function renewed(old: object, recipe: Recipe): object {
	const all: readonly (readonly [string, unknown])[] = Object.entries(old);
	const theirs = all.filter(([key]) => !ownKeys.includes(key));
	const values: Readonly<Record<string, unknown>> = { ...recipe, made: undefined };
	const ours = ownKeys.filter((key) => values[key] !== undefined && !isEmpty(values[key]));
	return Object.fromEntries([
		...theirs.filter(([key]) => key === '$schema'),
		...ours.map((key) => [key, values[key]] as const),
		...theirs.filter(([key]) => key !== '$schema'),
	]);
}

function isEmpty(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

/** The person's own text, with the hashes of the files as they were sent. */
function withHashes(old: object, { references, mask, markup }: Recipe): object {
	const known = old as {
		readonly references?: readonly object[];
		readonly mask?: object;
		readonly markup?: object;
	};
	return {
		...old,
		...(known.references && {
			references: known.references.map((one, index) => hashed(one, references[index])),
		}),
		...(known.mask && { mask: hashed(known.mask, mask) }),
		...(known.markup && { markup: hashed(known.markup, markup) }),
	};
}

function hashed(one: object, made: { readonly sha256?: string } | undefined): object {
	return made?.sha256 === undefined ? one : { ...one, sha256: made.sha256 };
}

/** As the text before is indented; by tabs where that cannot be told. */
function indentOf(before: string | undefined): string {
	return /\n([ \t]+)"/.exec(before ?? '')?.[1] ?? '\t';
}
