import * as l10n from '@vscode/l10n';
import { fixedSizes, isFlexibleSize, parseSize, sizeRules, sizeText } from '../pictures/size.ts';
import type { OutputParameters } from './imageRequest.ts';
import type { ModelRules } from './models.ts';

/** Why the wanted picture cannot be had of its model, in whole sentences, by parameter; `undefined` where it can. */
export function outputProblems(
	request: OutputParameters,
	rules: ModelRules,
): readonly (readonly [keyof OutputParameters, string | undefined])[] {
	return [
		['model', modelProblem(request)],
		['size', sizeProblem(request, rules)],
		['quality', qualityProblem(request, rules)],
		['background', backgroundProblem(request, rules)],
		['outputCompression', compressionProblem(request)],
		['partialImages', partialImagesProblem(request)],
		['complexity', complexityProblem(request, rules)],
	];
}

function modelProblem({ model }: OutputParameters): string | undefined {
	return model.trim() === ''
		? l10n.t('The setting “model” is empty. Choose one with “ZenMux Images: Select Model”.')
		: undefined;
}

function sizeProblem({ model, size }: OutputParameters, { sizes }: ModelRules): string | undefined {
	const fixed = fixedSizes.map(sizeText);
	if (size === 'auto' || fixed.includes(size)) return undefined;
	if (sizes === 'fixed') {
		return l10n.t(
			'The size {0} is not taken by {1}. Set “size” to one of auto, {2}.',
			size,
			model,
			fixed.join(', '),
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
	{ model, quality }: OutputParameters,
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
	{ model, background, outputFormat }: OutputParameters,
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

function compressionProblem(request: OutputParameters): string | undefined {
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

function partialImagesProblem({ partialImages }: OutputParameters): string | undefined {
	return [0, 1, 2, 3].includes(partialImages)
		? undefined
		: l10n.t(
				'The number of partial pictures {0} is not possible. Set “partialImages” to 0, 1, 2 or 3.',
				partialImages,
			);
}

function complexityProblem(
	{ model, complexity }: OutputParameters,
	{ complexities }: ModelRules,
): string | undefined {
	return complexities.includes(complexity)
		? undefined
		: l10n.t(
				'The complexity {0} is not taken by {1}. Set “complexity” to one of {2}.',
				complexity,
				model,
				complexities.join(', '),
			);
}
