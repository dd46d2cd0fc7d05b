import * as l10n from '@vscode/l10n';
import { isSameSize, parseSize, sizeText } from '../pictures/size.ts';
import { snappedSize } from '../pictures/snappedSize.ts';
import { commonRules } from '../zenmux/commonRules.ts';
import type { PictureParameters, Quality } from '../zenmux/imageRequest.ts';
import { modelRules, type ModelRules } from '../zenmux/models.ts';
import { backgroundWords, degreeWords, sizeWords } from './parameterWords.ts';

/** Parameters that models take, and what had to be changed for that. */
export type Fitted = {
	readonly parameters: PictureParameters;
	/** Whole sentences; PNG is never compressed, which is not said. */
	readonly changes: readonly string[];
};

/** One parameter's part of it. */
type Fit = { readonly changed: Partial<PictureParameters>; readonly sentence: string };

/**
 * Changes as little as is needed for all of these models to take the parameters.
 * @param models `provider/name` or bare names
 */
export function fitParameters(parameters: PictureParameters, models: readonly string[]): Fitted {
	const rules = commonRules(models);
	const fits = [
		fitSize(parameters, rules, models),
		fitQuality(parameters, rules, models),
		fitBackground(parameters, rules, models),
		fitComplexity(parameters, rules, models),
	].filter((fit) => fit !== undefined);
	const taken = fits.reduce((sum, { changed }) => ({ ...sum, ...changed }), parameters);
	const format = fitFormat(taken);
	const fitted = { ...taken, ...format?.changed };
	return {
		parameters: fitted.outputFormat === 'png' ? { ...fitted, outputCompression: 100 } : fitted,
		changes: [...fits, ...(format === undefined ? [] : [format])].map(({ sentence }) => sentence),
	};
}

function fitSize(
	{ size }: PictureParameters,
	{ sizes }: ModelRules,
	models: readonly string[],
): Fit | undefined {
	if (size === 'auto') return undefined;
	const asked = parseSize(size);
	if (asked === undefined) {
		const sentence = l10n.t('The size {0} cannot be read. The model decides about the size.', size);
		return { changed: { size: 'auto' }, sentence };
	}
	const nearest = snappedSize(asked, sizes);
	if (isSameSize(nearest, asked)) return undefined;
	const sentence = l10n.t(
		'The size {0} is not taken by {1}. The nearest is {2}.',
		sizeWords(asked),
		refusing(models, (rules) => isSameSize(snappedSize(asked, rules.sizes), asked)),
		sizeWords(nearest),
	);
	return { changed: { size: sizeText(nearest) }, sentence };
}

/** From the best down. */
const descending: readonly Quality[] = ['max', 'xhigh', 'high', 'medium', 'low'];

function fitQuality(
	{ quality }: PictureParameters,
	{ qualities }: ModelRules,
	models: readonly string[],
): Fit | undefined {
	if (qualities.includes(quality)) return undefined;
	const lower = descending.slice(descending.indexOf(quality));
	const nearest = lower.find((one) => qualities.includes(one)) ?? 'auto';
	const sentence = l10n.t(
		'The quality “{0}” is not taken by {1}. The next lower is “{2}”.',
		degreeWords(quality),
		refusing(models, (rules) => rules.qualities.includes(quality)),
		degreeWords(nearest),
	);
	return { changed: { quality: nearest }, sentence };
}

function fitBackground(
	{ background }: PictureParameters,
	{ backgrounds }: ModelRules,
	models: readonly string[],
): Fit | undefined {
	if (backgrounds.includes(background)) return undefined;
	const sentence = l10n.t(
		'The background “{0}” is not taken by {1}. The model decides about it.',
		backgroundWords(background),
		refusing(models, (rules) => rules.backgrounds.includes(background)),
	);
	return { changed: { background: 'auto' }, sentence };
}

function fitComplexity(
	{ complexity }: PictureParameters,
	{ complexities }: ModelRules,
	models: readonly string[],
): Fit | undefined {
	if (complexities.includes(complexity)) return undefined;
	const sentence = l10n.t(
		'The complexity “{0}” is not taken by {1}. The model decides about it.',
		degreeWords(complexity),
		refusing(models, (rules) => rules.complexities.includes(complexity)),
	);
	return { changed: { complexity: 'auto' }, sentence };
}

function fitFormat({ background, outputFormat }: PictureParameters): Fit | undefined {
	if (background !== 'transparent' || outputFormat !== 'jpeg') return undefined;
	const sentence = l10n.t(
		'A JPEG picture cannot have a transparent background. The format is now PNG.',
	);
	return { changed: { outputFormat: 'png' }, sentence };
}

/** The models that do not take a value. */
function refusing(models: readonly string[], takes: (rules: ModelRules) => boolean): string {
	return models.filter((model) => !takes(modelRules(model))).join(', ');
}
