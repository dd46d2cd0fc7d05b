import { readShape, type PictureShape } from '../pictures/format.ts';
import type { Got } from '../pictures/got.ts';
import { canBeTransparent } from '../pictures/transparency.ts';
import type { RunPixelTask } from './pixels.ts';

/**
 * Tells what a picture is; its transparency is looked for beside the extension host's own thread.
 * Never throws: `undefined` for what is no picture.
 */
export function lookAt(
	run: RunPixelTask,
): (bytes: Uint8Array<ArrayBuffer>) => Promise<Got | undefined> {
	return async (bytes) => {
		const shape = readShape(bytes);
		return shape && { ...shape, isTransparent: await findTransparency(bytes, shape, run) };
	};
}

async function findTransparency(
	bytes: Uint8Array<ArrayBuffer>,
	{ format }: PictureShape,
	run: RunPixelTask,
): Promise<boolean | undefined> {
	if (!canBeTransparent(bytes, format)) return false;
	// There is no decoder for the others here.
	if (format !== 'png') return undefined;
	try {
		return (await run({ kind: 'findTransparency', picture: bytes })).isTransparent;
	} catch {
		// A damaged picture, or no memory for it: that is said where it is shown, or edited.
		return undefined;
	}
}
