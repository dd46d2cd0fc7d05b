import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { outputSettings } from '../host/requestSettings.ts';
import { readPresets, writeSettings } from '../host/settings.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import {
	withModels,
	withParameters,
	withStyle,
	type ChangedParameters,
	type UsualParameters,
} from './changedParameters.ts';
import type { Composer } from './composer.ts';
import type { ComposerTools } from './composerTools.ts';
import { presetOf } from './presets.ts';

/** Chooses the models to ask; what they do not take is changed, and said. */
export function chooseModels({ composer }: ComposerTools, models: readonly string[]): void {
	change(composer, withModels(composer.composition, models, usualParameters()));
}

/** Chooses parameters; what does not go with them is changed, and said. */
export function chooseParameters(
	{ composer }: ComposerTools,
	chosen: Partial<PictureParameters>,
): void {
	change(composer, withParameters(composer.composition, chosen, usualParameters()));
}

/** Chooses a style, which sets its parameters. @param id empty for none */
export function choosePreset({ composer }: ComposerTools, id: string): void {
	const { composition } = composer;
	const presets = readPresets(settingsScope());
	const [chosen, before] = [presetOf(id, presets), presetOf(composition.preset, presets)];
	change(composer, withStyle(composition, chosen, before, usualParameters()));
}

/** Takes the models and parameters of the settings, and no style. */
export function resetParameters({ composer }: ComposerTools): void {
	composer.remove(
		{
			...composer.composition,
			models: [],
			parameters: {},
			preset: undefined,
			targetSize: undefined,
		},
		l10n.t('Model and parameters are those of the settings again.'),
	);
}

/**
 * Writes what differs from the settings into the settings; several models stay chosen, since there
 * is one model in the settings.
 */
export async function saveAsDefault({ composer }: ComposerTools): Promise<void> {
	const { models, parameters } = composer.composition;
	const [model, ...others] = models;
	const isOne = model !== undefined && others.length === 0;
	await writeSettings({ ...parameters, ...(isOne && { model }) }, settingsScope());
	composer.set(
		{ ...composer.composition, parameters: {}, models: isOne ? [] : models },
		{ tone: 'info', text: l10n.t('Saved in the settings.'), actions: ['dismiss'] },
	);
}

function change(composer: Composer, { composition, changes }: ChangedParameters): void {
	if (changes.length === 0) composer.set(composition);
	else composer.remove(composition, changes.join(' '));
}

function usualParameters(): UsualParameters {
	return outputSettings(settingsScope());
}

/** The folder whose settings the composer shows. */
function settingsScope(): vscode.Uri | undefined {
	return vscode.workspace.workspaceFolders?.[0]?.uri;
}
