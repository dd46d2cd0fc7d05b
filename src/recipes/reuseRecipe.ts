import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { withModels, withParameters } from '../composer/changedParameters.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { checkTrust } from './checkTrust.ts';
import { compositionOf } from './compositionOf.ts';
import { existingRecipe } from './regeneration.ts';

type ReuseTools = Pick<ComposerTools, 'composer' | 'store' | 'runPixelTask'>;

/**
 * Puts what a recipe asks for into the composer, to make another picture of it; what was there can be
 * brought back. Refused in a workspace that is not trusted.
 * @throws RecipeError, ReferenceError when something that it names cannot go along
 */
export async function reuseRecipe(tools: ReuseTools, uri: vscode.Uri): Promise<void> {
	checkTrust();
	const recipe = await existingRecipe(uri);
	const { parameters, ...whole } = await compositionOf(uri, recipe, tools);
	const usual = outputSettings(uri);
	const bare = { ...whole, parameters: {}, targetFile: undefined };
	const { composition: begun, changes } = withModels(bare, whole.models, usual);
	const { composition, changes: further } = withParameters(begun, parameters, usual);
	const text = l10n.t('Prompt, parameters and pictures of the recipe were brought back.');
	tools.composer.remove(composition, [text, ...changes, ...further].join(' '));
}
