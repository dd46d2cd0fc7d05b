import * as l10n from '@vscode/l10n';
import { byteSize } from './byteSize.ts';
import { readShape } from './format.ts';
import { maxMaskBytes } from './maskLimit.ts';
import { readMask } from './maskPicture.ts';
import { hasAlpha } from './pngColour.ts';
import { isSameSize, type Size } from './size.ts';

/** What a mask's file holds. */
export type MaskFacts = Size & {
	/** Pixels that may change. */
	readonly transparentPixels: number;
};

/** Why a file is no mask for a picture; the message says what was found and what is needed. */
export type MaskProblem = {
	readonly reason: 'notPng' | 'tooLarge' | 'noAlpha' | 'size' | 'opaque';
	readonly message: string;
};

/** A mask that fits, or why it does not. */
export type MaskCheck = { readonly facts: MaskFacts } | { readonly problem: MaskProblem };

/** Formats by the names that people know. */
const names = { jpeg: 'JPEG', webp: 'WebP' } as const;

/**
 * Checks a mask's file against its picture's size, and decodes it only when the rest is well.
 * @throws {UnreadablePictureError} when the file is damaged
 */
export function checkMask(bytes: Uint8Array, picture: Size): MaskCheck {
	const problem = fileProblem(bytes, picture);
	if (problem !== undefined) return { problem };
	const facts = maskFacts(bytes);
	return facts.transparentPixels > 0 ? { facts } : { problem: opaqueProblem() };
}

function maskFacts(bytes: Uint8Array): MaskFacts {
	const { width, height, data } = readMask(bytes);
	let transparentPixels = 0;
	for (const paint of data) if (paint === 255) transparentPixels++;
	return { width, height, transparentPixels };
}

/** What can be seen without decoding. */
function fileProblem(bytes: Uint8Array, picture: Size): MaskProblem | undefined {
	const shape = readShape(bytes);
	if (shape?.format !== 'png') return notPngProblem(shape?.format);
	if (!hasAlpha(bytes)) return noAlphaProblem();
	if (!isSameSize(shape, picture)) return sizeProblem(shape, picture);
	return bytes.length < maxMaskBytes ? undefined : tooLargeProblem(bytes.length);
}

function notPngProblem(format: 'jpeg' | 'webp' | undefined): MaskProblem {
	const message =
		format === undefined
			? l10n.t('The mask is not a picture that can be read. A PNG picture is needed.')
			: l10n.t('The mask is a {0} picture. A PNG picture is needed.', names[format]);
	return { reason: 'notPng', message };
}

function noAlphaProblem(): MaskProblem {
	const message = l10n.t(
		'The mask has no alpha channel. A PNG picture with one is needed, transparent where the picture may change.',
	);
	return { reason: 'noAlpha', message };
}

function sizeProblem(found: Size, needed: Size): MaskProblem {
	const message = l10n.t(
		'The mask has {0} × {1} pixels. It needs the size of the first picture, {2} × {3}.',
		found.width,
		found.height,
		needed.width,
		needed.height,
	);
	return { reason: 'size', message };
}

function tooLargeProblem(found: number): MaskProblem {
	const message = l10n.t(
		'The mask’s file has {0}. It must be under {1}.',
		byteSize(found),
		byteSize(maxMaskBytes),
	);
	return { reason: 'tooLarge', message };
}

function opaqueProblem(): MaskProblem {
	const message = l10n.t(
		'The mask has no transparent pixel. At least one is needed, to show where the picture may change.',
	);
	return { reason: 'opaque', message };
}
