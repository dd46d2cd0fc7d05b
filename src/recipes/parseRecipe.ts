import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { recipeSchema, type Recipe } from './recipe.ts';
import { RecipeError } from './recipeError.ts';

/**
 * Reads a recipe.
 * @param name of its file, for people
 * @throws RecipeError that names what is wrong
 */
export function parseRecipe(name: string, text: string): Recipe {
	const parsed = v.safeParse(recipeSchema, parseJson(name, text));
	if (!parsed.success) throw new RecipeError(issueText(name, parsed.issues[0]));
	const problem = referencesProblem(name, parsed.output) ?? regionProblem(name, parsed.output);
	if (problem !== undefined) throw new RecipeError(problem);
	return parsed.output;
}

function parseJson(name: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const cause = error instanceof Error ? error.message : String(error);
		throw new RecipeError(
			l10n.t('The recipe {0} is not valid JSON ({1}). Correct it, then try again.', name, cause),
		);
	}
}

function issueText(name: string, issue: v.InferIssue<typeof recipeSchema>): string {
	const field = v.getDotPath(issue);
	if (field === null) {
		return l10n.t('The recipe {0} is not a JSON object. Write it as {…}.', name);
	}
	// What is missing is received as `undefined`; what must not be there is expected `never`.
	if (issue.received === 'undefined') {
		return l10n.t('The recipe {0} has no “{1}”. Add it, then try again.', name, field);
	}
	if (issue.expected === 'never') {
		return l10n.t('The recipe {0} has “{1}”, which is not known. Remove it.', name, field);
	}
	return l10n.t(
		'In the recipe {0}, “{1}” cannot be {2}. Correct it, then try again.',
		name,
		field,
		shortJson(issue.input),
	);
}

function shortJson(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function referencesProblem(name: string, { references }: Recipe): string | undefined {
	const index = references.findIndex(
		({ path, url }) => (path === undefined) === (url === undefined),
	);
	return index === -1
		? undefined
		: l10n.t(
				'In the recipe {0}, “{1}” needs either a “path” or a “url”. Correct it, then try again.',
				name,
				`references.${index}`,
			);
}

function regionProblem(
	name: string,
	{ references, mask, markup, expansion }: Recipe,
): string | undefined {
	const regions = Object.entries({ mask, markup, expansion }).filter(([, one]) => one);
	const [region, other] = regions.map(([key]) => key);
	if (region === undefined) return undefined;
	if (other !== undefined) {
		return l10n.t(
			'The recipe {0} has both “{1}” and “{2}”, and only one of them goes with a picture. Remove one.',
			name,
			region,
			other,
		);
	}
	return references[0]?.path === undefined
		? l10n.t(
				'The recipe {0} has “{1}” but no file to which it belongs as its first reference. Add that.',
				name,
				region,
			)
		: undefined;
}
