import * as l10n from '@vscode/l10n';
import { sizeWords } from '../composer/parameterWords.ts';
import { sizeFor } from '../composer/targetOf.ts';
import type { Composition } from '../jobs/composition.ts';
import { cropArea } from '../pictures/cropArea.ts';
import { isSameSize, type Size } from '../pictures/size.ts';

/**
 * What decides about the size, or what is done for an exact one: a whole sentence.
 * @returns `undefined` where ZenMux makes what was chosen
 */
export function sizeHint(
	{ region, targetSize, focus }: Composition,
	models: readonly string[],
): string | undefined {
	if (targetSize === undefined) {
		return region && l10n.t('The answer has to lie on the picture, so it has its size.');
	}
	const exact = sizeWords(targetSize);
	if (region !== undefined) {
		return l10n.t(
			'The answer has to lie on the picture; then it is cropped and scaled to exactly {0}.',
			exact,
		);
	}
	const [size, ...others] = models.map((model) => sizeFor(targetSize, model));
	if (size === undefined || others.some((other) => !isSameSize(other, size))) {
		return l10n.t('What the models make is cropped and scaled to exactly {0}.', exact);
	}
	if (isSameSize(size, targetSize)) return l10n.t('ZenMux makes exactly {0}.', exact);
	return isCut(size, cropArea(size, targetSize, focus))
		? l10n.t('ZenMux makes {0}; it is cropped and scaled to exactly {1}.', sizeWords(size), exact)
		: l10n.t('ZenMux makes {0}; it is scaled to exactly {1}.', sizeWords(size), exact);
}

/** Less than a pixel is not worth a word. */
function isCut(size: Size, area: Size): boolean {
	return size.width - area.width >= 1 || size.height - area.height >= 1;
}
