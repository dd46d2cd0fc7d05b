import type * as vscode from 'vscode';
import type { ContentStore } from '../assets/contentStore.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { readPresets } from '../host/settings.ts';
import { modelsOf, type Composition } from '../jobs/composition.ts';
import type { JobSpec } from '../jobs/job.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { askedParameters } from './changedParameters.ts';
import { draftCount, draftParameters } from './drafts.ts';
import { editRequest } from './editRequest.ts';
import { presetOf, withPreset } from './presets.ts';

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
	mode: 'full' | 'drafts',
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
	mode: 'full' | 'drafts',
	workplace: Workplace,
): Promise<JobSpec> {
	const { scope } = workplace;
	const parameters = mode === 'drafts' ? draftParameters(full, model) : full;
	const prompt = withPreset(
		composition.prompt.trim(),
		presetOf(composition.preset, readPresets(scope)),
	);
	const output = { ...parameters, prompt, model };
	const common = {
		folder: scope?.toString(),
		composition,
		final: mode === 'drafts' ? full : undefined,
	};
	if (composition.references.length === 0) {
		return { ...common, request: { ...output, kind: 'generate' }, edit: undefined };
	}
	const { request, origin } = await editRequest(composition, output, workplace);
	return { ...common, request, edit: origin };
}
