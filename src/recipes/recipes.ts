import * as vscode from 'vscode';
import { followPictures } from './followPictures.ts';
import { recipeLenses } from './recipeLenses.ts';
import type { RecordTools } from './recordRecipes.ts';

/** What VS Code asks of recipes. */
export type Recipes = {
	/** Takes recipes along with pictures and folders that were renamed; never rejects. */
	readonly follow: (files: vscode.FileRenameEvent['files']) => Promise<void>;
	readonly lenses: (document: vscode.TextDocument) => Promise<vscode.CodeLens[]>;
};

/** Answers VS Code. */
export function createRecipes(tools: Pick<RecordTools, 'recipeChanges' | 'log'>): Recipes {
	return {
		follow: (files) => followPictures(files, tools.recipeChanges, tools.log),
		lenses: (document) => recipeLenses(document, vscode.workspace.isTrusted),
	};
}
