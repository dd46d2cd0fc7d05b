import * as l10n from '@vscode/l10n';
import { isFlexibleSize, parseSize, sizeRules } from '../pictures/size.ts';
import type { GenerateRequest } from './imageRequest.ts';
import { fixedSizes, modelRules, type ModelRules } from './models.ts';

/** A value that the request's model would refuse. */
export type ParameterProblem = {
	readonly parameter: keyof GenerateRequest;
	/** Whole sentences that name the parameter by its setting and say what is allowed. */
	readonly message: string;
};

/** The longest prompt, in characters. */
const maxPrompt = 32_000;

/** The first value of a request that its model does not take; `undefined` when all is well. */
export function parameterProblem(request: GenerateRequest): ParameterProblem | undefined {
	const rules = modelRules(request.model);
	const problems: readonly (readonly [keyof GenerateRequest, string | undefined])[] = [
		['prompt', promptProblem(request.prompt)],
		['model', modelProblem(request)],
		['size', sizeProblem(request, rules)],
		['quality', qualityProblem(request, rules)],
		['background', backgroundProblem(request, rules)],
		['outputCompression', compressionProblem(request)],
		['partialImages', partialImagesProblem(request)],
	];
	for (const [parameter, message] of problems) {
		if (message !== undefined) return { parameter, message };
	}
	return undefined;
}

/** Why a prompt is not taken, in whole sentences; the same for every model. */
export function promptProblem(prompt: string): string | undefined {
	if (prompt.trim() === '') return l10n.t('The prompt is empty. Describe the picture.');
	const length = prompt.length > maxPrompt ? Array.from(prompt).length : prompt.length;
	return length > maxPrompt
		? l10n.t(
				'The prompt has {0} characters, and at most {1} are allowed. Shorten it.',
				length,
				maxPrompt,
			)
		: undefined;
}

function modelProblem({ model }: GenerateRequest): string | undefined {
	return model.trim() === ''
		? l10n.t('The setting “model” is empty. Choose one with “ZenMux Images: Select Model”.')
		: undefined;
}

function sizeProblem({ model, size }: GenerateRequest, { sizes }: ModelRules): string | undefined {
	if (size === 'auto' || fixedSizes.includes(size)) return undefined;
	if (sizes === 'fixed') {
		return l10n.t(
			'The size {0} is not taken by {1}. Set “size” to one of auto, {2}.',
			size,
			model,
			fixedSizes.join(', '),
		);
	}
	const parsed = parseSize(size);
	if (parsed !== undefined && isFlexibleSize(parsed)) return undefined;
	return l10n.t(
		'The size {0} is not taken by {1}. Set “size” to auto or WIDTHxHEIGHT in pixels: both sides multiples of {2}, none over {3}, at most {4} times as long as the other, and {5} to {6} pixels in all; for example 1920x1088.',
		size,
		model,
		sizeRules.multiple,
		sizeRules.maxSide,
		sizeRules.maxRatio,
		sizeRules.minPixels,
		sizeRules.maxPixels,
	);
}

function qualityProblem(
	{ model, quality }: GenerateRequest,
	{ qualities }: ModelRules,
): string | undefined {
	return qualities.includes(quality)
		? undefined
		: l10n.t(
				'The quality {0} is not taken by {1}. Set “quality” to one of {2}.',
				quality,
				model,
				qualities.join(', '),
			);
}

function backgroundProblem(
	{ model, background, outputFormat }: GenerateRequest,
	{ backgrounds }: ModelRules,
): string | undefined {
	if (background === 'transparent' && outputFormat === 'jpeg') {
		return l10n.t(
			'A JPEG picture cannot have a transparent background. Set “background” to auto or opaque, or “outputFormat” to png or webp.',
		);
	}
	return backgrounds.includes(background)
		? undefined
		: l10n.t(
				'The background {0} is not taken by {1}. Set “background” to one of {2}.',
				background,
				model,
				backgrounds.join(', '),
			);
}

function compressionProblem(request: GenerateRequest): string | undefined {
	const { outputCompression, outputFormat } = request;
	const isPercentage =
		Number.isInteger(outputCompression) && outputCompression >= 0 && outputCompression <= 100;
	if (!isPercentage) {
		return l10n.t(
			'The compression {0} is not possible. Set “outputCompression” to a whole number from 0 to 100.',
			outputCompression,
		);
	}
	return outputFormat === 'png' && outputCompression !== 100
		? l10n.t(
				'A PNG picture cannot be compressed to {0}. Set “outputCompression” to 100, or “outputFormat” to jpeg or webp.',
				outputCompression,
			)
		: undefined;
}

function partialImagesProblem({ partialImages }: GenerateRequest): string | undefined {
	return [0, 1, 2, 3].includes(partialImages)
		? undefined
		: l10n.t(
				'The number of partial pictures {0} is not possible. Set “partialImages” to 0, 1, 2 or 3.',
				partialImages,
			);
}
