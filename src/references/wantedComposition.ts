import { withParameters, type UsualParameters } from '../composer/changedParameters.ts';
import { emptyComposition, type Composition } from '../jobs/composition.ts';
import { requestSize, sizeRules, sizeText } from '../pictures/size.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { modelRules } from '../zenmux/models.ts';
import type { WantedPicture } from './wantedPicture.ts';

/** Sides of a square of the area that is asked for, where the code gives only a ratio. */
const usualSide = 1024;

/**
 * What is sent for a picture that a document wants, as far as the model takes it.
 * @param file URI that it is to have
 * @param usual what the settings say
 */
export function wantedComposition(
	wanted: WantedPicture,
	file: string,
	usual: UsualParameters,
): Composition {
	const composition = {
		...emptyComposition,
		prompt: wanted.prompt,
		targetFile: file,
		targetSize: wanted.size,
	};
	return withParameters(composition, wantedParameters(wanted, usual.model), usual).composition;
}

function wantedParameters(
	{ size, ratio, isTransparent, format }: WantedPicture,
	model: string,
): Partial<PictureParameters> {
	return {
		...(size === undefined && ratio !== undefined && { size: sizeOfRatio(ratio, model) }),
		// A JPEG picture cannot be transparent, and only the file's name decides that it is one.
		...(isTransparent && format !== 'jpeg' && { background: 'transparent' as const }),
		...(format !== undefined && { outputFormat: format }),
	};
}

/** The size that the model makes closest to a ratio of width to height. */
export function sizeOfRatio(ratio: number, model: string): string {
	const { maxRatio } = sizeRules;
	const stretch = Math.sqrt(Math.min(Math.max(ratio, 1 / maxRatio), maxRatio));
	const size = { width: usualSide * stretch, height: usualSide / stretch };
	return sizeText(requestSize(size, modelRules(model).sizes));
}
