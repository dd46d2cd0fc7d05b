import * as l10n from '@vscode/l10n';
import { formatOfName } from '../assets/assetName.ts';
import { askedParameters } from '../composer/changedParameters.ts';
import { backgroundWords, degreeWords, formatWords } from '../composer/parameterWords.ts';
import type { Composition } from '../jobs/composition.ts';
import { parseSize } from '../pictures/size.ts';
import { commonRules } from '../zenmux/commonRules.ts';
import type {
	Moderation,
	OutputFormat,
	PartialImages,
	PictureParameters,
} from '../zenmux/imageRequest.ts';
import type { ChoiceView, ParametersView } from './views.ts';
import { sizeHint } from './sizeHint.ts';
import { sizeChoice, sizeOfPicture } from './sizeChoice.ts';

const formats: readonly OutputFormat[] = ['png', 'jpeg', 'webp'];
const moderations: readonly Moderation[] = ['auto', 'low'];
const partialImages: readonly PartialImages[] = [0, 1, 2, 3];

/** What can be asked of the chosen models, and what is. */
export function parametersView(
	composition: Composition,
	settings: PictureParameters,
	models: readonly string[],
): ParametersView {
	const { references, region, models: chosen, parameters, preset, count, targetSize } = composition;
	const asked = askedParameters(composition, settings);
	const { sizes, qualities, backgrounds, complexities } = commonRules(models);
	// ZenMux’s answer has to lie on the picture then, pixel by pixel.
	const isShaped = region !== undefined;
	const isKept = isShaped && region.kind !== 'markup' && composition.isRestKept;
	const own = isKept && targetSize === undefined ? 'png' : undefined;
	const settled = formatOfName(composition.targetFile ?? '') ?? own;
	const format = settled ?? asked.outputFormat;
	return {
		size: isShaped
			? sizeOfPicture(targetSize === undefined ? 'auto' : 'exact')
			: sizeChoice(targetSize === undefined ? asked.size : 'exact', sizes),
		isSizeOfPicture: isShaped,
		isSizeFree: !isShaped && sizes === 'flexible',
		targetSize,
		sizeHint: sizeHint(composition, models),
		customSize: isShaped ? undefined : parseSize(asked.size),
		quality: choiceOf(asked.quality, qualities, degreeWords),
		outputFormat: choiceOf(format, settled === undefined ? formats : [settled], formatWords),
		outputCompression: format === 'png' ? undefined : asked.outputCompression,
		background: choiceOf(asked.background, backgrounds, backgroundWords),
		moderation: choiceOf(asked.moderation, moderations, moderationWords),
		partialImages: choiceOf(asked.partialImages, partialImages, String),
		complexity:
			references.length > 0 || complexities.length < 2
				? undefined
				: choiceOf(asked.complexity, complexities, degreeWords),
		count,
		isChanged:
			chosen.length > 0 || isAny(parameters) || preset !== undefined || targetSize !== undefined,
		canBeDefault: chosen.length === 1 || isAny(parameters),
	};
}

/** What is asked for is shown even where it is not taken; sending says why. */
function choiceOf<Value extends string | number>(
	value: Value,
	taken: readonly Value[],
	words: (value: Value) => string,
): ChoiceView {
	const all = taken.includes(value) ? taken : [...taken, value];
	return {
		value: String(value),
		choices: all.map((one) => ({ value: String(one), label: words(one) })),
	};
}

function moderationWords(moderation: Moderation): string {
	switch (moderation) {
		case 'auto':
			return l10n.t('Automatic');
		case 'low':
			return l10n.t('Low');
	}
}

function isAny(parameters: Composition['parameters']): boolean {
	return Object.keys(parameters).length > 0;
}
