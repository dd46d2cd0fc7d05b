import * as l10n from '@vscode/l10n';
import type { Size } from './size.ts';

/** Pixels; what is larger takes too much memory to be made here. */
export const maxTargetSide = 8192;

/** Why a picture cannot be made into this size: a whole sentence. @returns `undefined` when it can */
export function targetSizeProblem({ width, height }: Size): string | undefined {
	return isTargetSide(width) && isTargetSide(height)
		? undefined
		: l10n.t('Each side of an exact size has 1 to {0} pixels.', maxTargetSide);
}

function isTargetSide(pixels: number): boolean {
	return Number.isInteger(pixels) && pixels >= 1 && pixels <= maxTargetSide;
}
