import * as vscode from 'vscode';
import { followPictures } from './followPictures.ts';
import { recipeLenses } from './recipeLenses.ts';
import { recordRecipes, type RecordTools } from './recordRecipes.ts';

/** What VS Code asks of recipes. */
export type Recipes = {
	/** Takes recipes along with pictures and folders that were renamed; never rejects. */
	readonly follow: (files: vscode.FileRenameEvent['files']) => Promise<void>;
	readonly lenses: (document: vscode.TextDocument) => Promise<vscode.CodeLens[]>;
};

/** Writes recipes from now on. */
export function createRecipes(tools: RecordTools): Recipes {
	recordRecipes(tools);
	return {
		follow: (files) => followPictures(files, tools.recipeChanges, tools.log),
		lenses: (document) => recipeLenses(document, vscode.workspace.isTrusted),
	};
}
