import type * as vscode from 'vscode';
import type { ContentStore } from '../assets/contentStore.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { readPresets, readSettings } from '../host/settings.ts';
import { baseOf, modelsOf, type Composition } from '../jobs/composition.ts';
import type { JobSpec } from '../jobs/job.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { askedParameters } from './changedParameters.ts';
import { draftCount, draftParameters } from './drafts.ts';
import { editRequest } from './editRequest.ts';
import { presetOf, withPreset } from './presets.ts';
import { targetOf } from './targetOf.ts';

/** Drafts are quick and cheap tries, from which the final picture can be made. */
export type SendMode = 'full' | 'drafts';

/** What the composition is made of in this workspace. */
export type Workplace = {
	/** The folder that gets the pictures. */
	readonly scope: vscode.Uri | undefined;
	readonly store: ContentStore;
	readonly run: RunPixelTask;
};

/**
 * The jobs that the composition asks for: as many for each model as pictures are wanted.
 * @throws when the store has lost a picture, or an expansion cannot be made of a damaged one
 */
export async function jobSpecs(
	composition: Composition,
	mode: SendMode,
	workplace: Workplace,
): Promise<readonly JobSpec[]> {
	const { model: usual, ...settings } = outputSettings(workplace.scope);
	const full = askedParameters(composition, settings);
	const models = modelsOf(composition, usual);
	const wanted = composition.count;
	const count = mode === 'drafts' ? draftCount(wanted, models.length) : wanted;
	const specs = await Promise.all(
		models.map((model) => jobSpec(composition, full, model, mode, workplace)),
	);
	return specs.flatMap((spec) => Array.from({ length: count }, () => spec));
}

async function jobSpec(
	composition: Composition,
	full: PictureParameters,
	model: string,
	mode: SendMode,
	workplace: Workplace,
): Promise<JobSpec> {
	const { scope } = workplace;
	const { target, parameters: meant } = targetOf(
		composition,
		full,
		model,
		replacedFile(composition, scope),
	);
	const parameters = mode === 'drafts' ? draftParameters(meant, model) : meant;
	const preset = presetOf(composition.preset, readPresets(scope));
	const prompt = withStyleOf(composition, withPreset(composition.prompt.trim(), preset));
	const output = { ...parameters, prompt, model };
	const common = {
		folder: scope?.toString(),
		composition,
		final: mode === 'drafts' ? full : undefined,
		target: mode === 'drafts' ? undefined : target,
	};
	if (composition.references.length === 0) {
		return { ...common, request: { ...output, kind: 'generate' }, edit: undefined };
	}
	const { request, origin } = await editRequest(composition, output, workplace);
	return { ...common, request, edit: origin };
}

/** The file that the settings let the edit replace. */
function replacedFile(composition: Composition, scope: vscode.Uri | undefined): string | undefined {
	const isReplacing = readSettings(scope).editOutput === 'replaceSource';
	return isReplacing ? baseOf(composition)?.source?.uri : undefined;
}

/** For the model, so in English: what pictures that only show a style are there for. */
function withStyleOf({ references }: Composition, prompt: string): string {
	if (!references.some(({ isStyle }) => isStyle)) return prompt;
	const which = references.every(({ isStyle }) => isStyle)
		? 'The attached pictures'
		: 'The last attached pictures';
	return `${prompt}\n\n${which} only show the style to match: line, palette, light and detail. Do not copy what they show.`;
}
