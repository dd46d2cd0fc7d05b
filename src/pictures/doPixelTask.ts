import { checkMask } from './checkMask.ts';
import { decodePicture } from './decodePicture.ts';
import { drawIcons } from './drawIcons.ts';
import { edgeColour } from './edgeColour.ts';
import { expand } from './expansion.ts';
import { fitted } from './fitted.ts';
import { encodeJpeg } from './jpeg.ts';
import { keepRest } from './keepRest.ts';
import { readMask, resizeMask, writeMask } from './maskPicture.ts';
import type { PixelAnswer, PixelAnswers, PixelTask } from './pixelTask.ts';
import { decodePng, encodePng, isOpaque } from './png.ts';

/**
 * Does a task here and now; takes seconds for large pictures.
 * @throws {UnreadablePictureError} when a picture is damaged or far too large
 */
export function doPixelTask(task: PixelTask): PixelAnswer {
	switch (task.kind) {
		case 'keepRest':
			return layOver(task);
		case 'expand':
			return enlarge(task);
		case 'readMask':
			return checkMask(task.mask, task.size);
		case 'resizeMask':
			return { bytes: writeMask(resizeMask(readMask(task.mask), task.size)) };
		case 'shape':
			return { bytes: shape(task) };
		case 'icons':
			return { files: drawIcons(decodePicture(task.picture), task.drawings) };
		case 'findEdgeColour':
			return { colour: edgeColour(decodePicture(task.picture)) };
		case 'findTransparency':
			return { isTransparent: !isOpaque(decodePng(task.picture)) };
	}
}

function layOver(task: PixelTask & { readonly kind: 'keepRest' }): PixelAnswers['keepRest'] {
	// The mask first: what decoding it takes is gone before the pictures need theirs.
	const mask = readMask(task.mask);
	const base = decodePng(task.base);
	const answer = decodePng(task.answer);
	return { bytes: encodePng(keepRest(base, answer, mask, task.feather), base.colour) };
}

function enlarge(task: PixelTask & { readonly kind: 'expand' }): PixelAnswers['expand'] {
	const given = task.mask === undefined ? undefined : readMask(task.mask);
	const base = decodePng(task.base);
	const { picture, mask } = expand(base, task.insets, given);
	return { picture: encodePng(picture, base.colour), mask: writeMask(mask) };
}

function shape(task: PixelTask & { readonly kind: 'shape' }): Uint8Array<ArrayBuffer> {
	const { colour, ...pixels } = decodePicture(task.picture);
	const made = fitted(pixels, task.size, task.focus);
	return task.format === 'jpeg' ? encodeJpeg(made, task.quality) : encodePng(made, colour);
}
