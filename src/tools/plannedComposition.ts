import type * as vscode from 'vscode';
import { formatOfName } from '../assets/assetName.ts';
import { withModels } from '../composer/changedParameters.ts';
import { outputSettings } from '../host/requestSettings.ts';
import { emptyComposition, type Composition } from '../jobs/composition.ts';
import type { Size } from '../pictures/size.ts';
import type { ModelCatalogue } from '../spending/modelCatalogue.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { knownModels } from '../zenmux/models.ts';
import { modelOf } from './modelOf.ts';
import { ToolError } from './toolError.ts';
import type { GenerateInput } from './toolInput.ts';
import type { WorkspaceFile } from './workspaceFile.ts';

/**
 * What is to be sent, without the pictures that go along.
 * @throws ToolError when the model is unknown, or cannot make this
 */
export async function plannedComposition(
	{ prompt, model, quality, background, variations, ...input }: GenerateInput,
	catalogue: ModelCatalogue,
	folder: vscode.WorkspaceFolder,
	target: WorkspaceFile | undefined,
): Promise<Composition> {
	const usual = outputSettings(folder.uri);
	const composition = {
		...emptyComposition,
		prompt,
		count: variations,
		targetFile: target?.uri.toString(),
		targetSize: sizeOf(input),
	};
	const models =
		model === undefined ? [] : [modelOf(model, await modelsToAsk(catalogue, usual.model))];
	const fitted = withModels(composition, models, usual).composition;
	const parameters: Partial<PictureParameters> = {
		...fitted.parameters,
		...(quality !== undefined && { quality }),
		...(background !== undefined && { background }),
		...(background === 'transparent' && withAlpha(target, usual)),
	};
	return { ...fitted, parameters };
}

function sizeOf({ width, height }: Pick<GenerateInput, 'width' | 'height'>): Size | undefined {
	return width === undefined || height === undefined ? undefined : { width, height };
}

async function modelsToAsk(catalogue: ModelCatalogue, usual: string): Promise<readonly string[]> {
	await catalogue.load();
	const ids = catalogue.models.map(({ id }) => id);
	return [...new Set([...(ids.length === 0 ? knownModels : ids), usual])];
}

/** The type that a transparent picture needs, where the name or the settings do not say one. */
function withAlpha(
	target: WorkspaceFile | undefined,
	{ outputFormat }: PictureParameters,
): Partial<PictureParameters> {
	if (target !== undefined && formatOfName(target.path) === 'jpeg') {
		throw new ToolError(
			'A JPEG picture cannot be transparent. End path in .png or .webp, or leave background out.',
		);
	}
	return target === undefined && outputFormat === 'jpeg'
		? { outputFormat: 'png', outputCompression: 100 }
		: {};
}
