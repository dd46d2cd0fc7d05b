import { createHash } from 'node:crypto';
import { centre } from '../jobs/target.ts';
import type { Recipe, RecipeReference } from './recipe.ts';

/** What fades in where a recipe says nothing, in pixels. */
export const usualFeather = 8;

/**
 * SHA-256 of all that a picture is made of, as its recipe says it: two recipes that ask for the same
 * have the same. Where files lie is no part of it, their recorded content is.
 */
export function inputHash(recipe: Recipe): string {
	const { mask, markup, expansion } = recipe;
	const input = [
		recipe.prompt.trim(),
		recipe.style ?? null,
		recipe.model,
		Object.entries(recipe.parameters).sort(([one], [other]) => (one < other ? -1 : 1)),
		recipe.targetSize === undefined ? null : [recipe.targetSize.width, recipe.targetSize.height],
		focusOf(recipe),
		recipe.references.map(({ url, sha256, isStyle = false }) => [
			url ?? null,
			sha256 ?? null,
			isStyle,
		]),
		mask === undefined ? null : [mask.sha256 ?? null, ...keepingOf(mask)],
		markup === undefined ? null : (markup.sha256 ?? null),
		expansion === undefined ? null : [...insetsOf(expansion), ...keepingOf(expansion)],
	];
	return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

/**
 * Whether a recipe asks for what a picture was made of.
 * @param written may leave out what the settings decide
 * @param made of the picture, in full but for what other things decide
 */
export function asksForSame(written: Recipe, made: Recipe): boolean {
	const parameters: Readonly<Record<string, unknown>> = made.parameters;
	return (
		written.prompt.trim() === made.prompt.trim() &&
		written.style === made.style &&
		written.model.trim() === made.model &&
		Object.entries(written.parameters).every(
			([name, value]) => parameters[name] === undefined || parameters[name] === value,
		) &&
		isSame(written.targetSize, made.targetSize) &&
		isSame(focusOf(written), focusOf(made)) &&
		isSame(written.references.map(named), made.references.map(named)) &&
		isSame(regionOf(written), regionOf(made))
	);
}

/** A relative path in its shortest form. */
export function plainPath(path: string): string {
	const segments: string[] = [];
	for (const segment of path.split('/')) {
		if (segment === '' || segment === '.') continue;
		if (segment === '..' && ![undefined, '..'].includes(segments.at(-1))) segments.pop();
		else segments.push(segment);
	}
	return segments.join('/');
}

function focusOf({ focus = centre }: Recipe): readonly number[] {
	return [focus.x, focus.y];
}

function keepingOf({ isRestKept = true, feather = usualFeather }: Keeping): readonly unknown[] {
	return [isRestKept, isRestKept ? feather : 0];
}

type Keeping = { readonly isRestKept?: boolean; readonly feather?: number };

function insetsOf({
	left,
	top,
	right,
	bottom,
}: NonNullable<Recipe['expansion']>): readonly number[] {
	return [left, top, right, bottom];
}

function named({ path, url, isStyle = false }: RecipeReference): readonly unknown[] {
	return [path === undefined ? url : plainPath(path), isStyle];
}

function regionOf({ mask, markup, expansion }: Recipe): unknown {
	if (mask !== undefined) return ['mask', plainPath(mask.path), ...keepingOf(mask)];
	if (markup !== undefined) return ['markup', plainPath(markup.path)];
	return expansion === undefined ? [] : [...insetsOf(expansion), ...keepingOf(expansion)];
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
