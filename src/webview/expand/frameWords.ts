import * as l10n from '@vscode/l10n';
import { isSameSize, requestSize, sizeRules, type Size } from '../../pictures/size.ts';
import type { FrameLimit } from './frameLimit.ts';
import { megapixels } from './megapixels.ts';

/** The size of a canvas in pixels and megapixels. */
export function sizeInWords({ width, height }: Size): string {
	return l10n.t('{0} × {1}, {2} megapixels', width, height, inMegapixels(width * height));
}

/** What stops the frame, else what to do, else what the model does with a canvas; may be empty. */
export function frameNote(
	source: Size,
	canvas: Size,
	sizes: 'fixed' | 'flexible',
	limit: FrameLimit | undefined,
): string {
	if (limit !== undefined) return limitSentence(limit);
	if (isSameSize(source, canvas)) {
		return l10n.t('Drag the frame outward, pick a ratio, or type how many pixels to add.');
	}
	const asked = requestSize(canvas, sizes);
	if (isSameSize(asked, canvas)) return '';
	return l10n.t(
		'The model paints it at {0} × {1}; its answer is scaled to this size.',
		asked.width,
		asked.height,
	);
}

function limitSentence(limit: FrameLimit): string {
	switch (limit) {
		case 'side':
			return l10n.t('No side can be longer than {0} pixels.', sizeRules.maxSide);
		case 'ratio':
			return l10n.t('One side can be at most {0} times as long as the other.', sizeRules.maxRatio);
		case 'pixels':
			return l10n.t(
				'The picture can have at most {0} megapixels.',
				inMegapixels(sizeRules.maxPixels),
			);
	}
}

function inMegapixels(pixels: number): string {
	return megapixels(pixels, document.documentElement.lang);
}
