import * as vscode from 'vscode';
import type { Recipe } from '../../src/recipes/recipe.ts';

/** What a recipe on disk says. @throws vscode.FileSystemError when there is none */
export async function readRecipe(file: vscode.Uri): Promise<Recipe> {
	return JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(file)).toString()) as Recipe;
}
