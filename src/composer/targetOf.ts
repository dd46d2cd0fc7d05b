import { formatOfName } from '../assets/assetName.ts';
import type { Composition } from '../jobs/composition.ts';
import type { Target } from '../jobs/target.ts';
import type { PictureFormat } from '../pictures/format.ts';
import { isSameSize, requestSize, sizeText, type Size } from '../pictures/size.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { modelRules } from '../zenmux/models.ts';

/** What a composition makes of each answer, and what is asked of ZenMux for that. */
export type Targeted = {
	readonly target: Target | undefined;
	readonly parameters: PictureParameters;
};

/**
 * The file's name decides about the type. A target size asks for the nearest size that the model
 * makes, without loss where the answer has to be scaled.
 * @param replaced the file that the settings let an edit replace, which keeps its type
 */
export function targetOf(
	{ targetFile, targetSize, focus }: Composition,
	full: PictureParameters,
	model: string,
	replaced?: string,
): Targeted {
	const format = formatOfName(targetFile ?? replaced ?? '') ?? full.outputFormat;
	const parameters = withFormat(full, format);
	const common = { file: targetFile, mayReplace: false, isPicked: false };
	if (targetSize === undefined) {
		return {
			target: targetFile === undefined ? undefined : { ...common, shape: undefined },
			parameters,
		};
	}
	const size = sizeFor(targetSize, model);
	const shape = { size: targetSize, focus, format, quality: parameters.outputCompression };
	const isExact = isSameSize(size, targetSize);
	const asked = isExact ? parameters : withFormat(parameters, 'png');
	return { target: { ...common, shape }, parameters: { ...asked, size: sizeText(size) } };
}

/** The size to ask a model for where the picture is to have exactly another one. */
export function sizeFor(targetSize: Size, model: string): Size {
	return requestSize(targetSize, modelRules(model).sizes);
}

function withFormat(parameters: PictureParameters, format: PictureFormat): PictureParameters {
	if (parameters.outputFormat === format) return parameters;
	const outputCompression = format === 'png' ? 100 : parameters.outputCompression;
	return { ...parameters, outputFormat: format, outputCompression };
}
