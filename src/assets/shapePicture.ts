import * as l10n from '@vscode/l10n';
import type { RunPixelTask } from '../host/pixels.ts';
import type { ShapePicture } from '../jobs/ports.ts';
import type { Shape } from '../jobs/target.ts';
import { readShape } from '../pictures/format.ts';
import { readOrientation } from '../pictures/orientation.ts';
import { isSameSize } from '../pictures/size.ts';
import { UnreadablePictureError } from '../pictures/unreadablePictureError.ts';
import type { ContentStore } from './contentStore.ts';

/**
 * The same picture in another type, which no worker can make or read.
 * @param quality percent, for WebP
 * @throws {UnreadablePictureError} for people
 */
export type ConvertPicture = (
	picture: Uint8Array<ArrayBuffer>,
	format: 'png' | 'webp',
	quality: number,
) => Promise<Uint8Array<ArrayBuffer>>;

/** Crops and scales answers to the exact size that was asked for; the answers themselves are kept. */
export function shapePicture(
	store: Pick<ContentStore, 'put'>,
	run: RunPixelTask,
	convert: ConvertPicture,
): ShapePicture {
	return async (shape, answer) => {
		if (isShaped(answer, shape)) return { bytes: answer, raw: undefined };
		const raw = await store.put(answer);
		const picture =
			readShape(answer)?.format === 'webp' ? await convert(answer, 'png', 100) : answer;
		const format = shape.format === 'jpeg' ? 'jpeg' : 'png';
		const made = await run({ kind: 'shape', picture, ...shape, format });
		if (shape.format !== 'webp') return { bytes: made.bytes, raw };
		const bytes = await convert(made.bytes, 'webp', shape.quality);
		if (!isShaped(bytes, shape)) {
			throw new UnreadablePictureError(
				l10n.t('The Studio made a picture of another size or type.'),
			);
		}
		return { bytes, raw };
	};
}

/** The sentence for an answer that could not be made into the exact size. */
export function shapeProblem(error: unknown): string {
	const cause = error instanceof Error ? error.message : String(error);
	return l10n.t(
		'The picture could not be made into the exact size: {0} This is ZenMux’s own answer; Save keeps it as it is.',
		cause,
	);
}

function isShaped(picture: Uint8Array, { size, format }: Shape): boolean {
	const own = readShape(picture);
	return own?.format === format && isSameSize(own, size) && readOrientation(picture) === 1;
}
