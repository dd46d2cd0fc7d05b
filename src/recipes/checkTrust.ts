import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { RecipeError } from './recipeError.ts';

/** @throws RecipeError in a workspace that is not trusted */
export function checkTrust(isTrusted = vscode.workspace.isTrusted): void {
	if (isTrusted) return;
	throw new RecipeError(
		l10n.t('Trust the workspace first: its recipes name files that would be sent to ZenMux.'),
	);
}
