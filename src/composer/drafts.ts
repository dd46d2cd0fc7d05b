import { parseSize, requestSize, sizeRules, sizeText, type Size } from '../pictures/size.ts';
import type { PictureParameters } from '../zenmux/imageRequest.ts';
import { modelRules } from '../zenmux/models.ts';

/** Fewer drafts are no choice. */
const fewest = 4;

/** How many drafts each of several models makes. */
export function draftCount(wanted: number, models: number): number {
	return Math.max(Math.ceil(fewest / models), wanted);
}

/** The same picture, quick and cheap: of low quality, small, in the same ratio, without previews. */
export function draftParameters(full: PictureParameters, model: string): PictureParameters {
	const { sizes } = modelRules(model);
	const wanted = parseSize(full.size);
	const size = wanted === undefined ? full.size : sizeText(requestSize(smallOf(wanted), sizes));
	return { ...full, size, quality: 'low', partialImages: 0, complexity: 'auto' };
}

/** The least pixels that are allowed, in the same ratio. */
function smallOf({ width, height }: Size): Size {
	const scale = Math.min(1, Math.sqrt(sizeRules.minPixels / (width * height)));
	return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}
