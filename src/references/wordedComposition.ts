import { emptyComposition, type Composition } from '../jobs/composition.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import type { ImageWords } from './imageComment.ts';
import { sizeOfRatio } from './wantedComposition.ts';

/**
 * What is sent for a picture that a person asks for in words. What they say stays as it is: what the
 * model does not take is refused before it is sent.
 * @param file URI that it is to have; `undefined` where the settings say
 */
export function wordedComposition(
	words: ImageWords,
	file: string | undefined,
	model: string,
): Composition {
	return {
		...emptyComposition,
		prompt: words.prompt,
		targetFile: file,
		targetSize: words.size,
		parameters: wordedParameters(words, model),
	};
}

function wordedParameters(words: ImageWords, model: string): Partial<PictureParameters> {
	const { size, ratio, background, quality, format } = words;
	return {
		...(size === undefined && ratio !== undefined && { size: sizeOfRatio(ratio, model) }),
		...(background !== undefined && { background }),
		...(quality !== undefined && { quality }),
		...(format !== undefined && { outputFormat: format }),
	};
}
