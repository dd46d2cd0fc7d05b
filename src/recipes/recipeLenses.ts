import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { labelText } from '../host/labelText.ts';
import { fileName } from '../jobs/job.ts';
import { freshnessOf, freshnessText } from './freshness.ts';
import { parseRecipe } from './parseRecipe.ts';
import { RecipeError } from './recipeError.ts';
import { factsOf } from './recipeFacts.ts';
import { pictureOf } from './recipeFiles.ts';

/**
 * What is shown above the text of a recipe: *Regenerate Image*, whether it is up to date, *Open Picture*.
 * @param isTrusted whether the workspace is: else nothing of it is sent
 */
export async function recipeLenses(
	document: vscode.TextDocument,
	isTrusted: boolean,
): Promise<vscode.CodeLens[]> {
	const { uri } = document;
	const top = new vscode.Range(0, 0, 0, 0);
	const lens = (title: string, command = '', ...given: readonly unknown[]): vscode.CodeLens =>
		new vscode.CodeLens(top, { title, command, arguments: [...given] });
	try {
		const recipe = parseRecipe(fileName(uri.toString()), document.getText());
		const facts = await factsOf(uri, recipe);
		const state = freshnessText(freshnessOf(recipe, facts));
		const open = lens(l10n.t('Open Picture'), 'vscode.open', pictureOf(uri));
		const regenerate = lens(l10n.t('$(sync) Regenerate Image'), 'zenmuxImages.regenerate', uri);
		return [...(isTrusted ? [regenerate] : []), lens(state), ...(facts.hasPicture ? [open] : [])];
	} catch (error) {
		if (error instanceof RecipeError) return [lens(`$(error) ${labelText(error.message)}`)];
		throw error;
	}
}
