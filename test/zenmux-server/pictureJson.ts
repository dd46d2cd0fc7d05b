import type { PictureForm } from './streamSteps.ts';

/** Stands where a picture comes in the objects given to `pictureJson`. */
export const pictureHere = 'the picture comes here';

/** Bytes per piece: a multiple of 3, so that base64 pieces join. */
const piece = 48 * 1024;

/**
 * The JSON of `value` in pieces, with the base64 of `pictures` in the places of `pictureHere`;
 * `form` damages it as asked.
 */
export function* pictureJson(
	value: unknown,
	pictures: readonly Buffer[],
	form: PictureForm = 'whole',
): Generator<string> {
	const [first = '', ...rest] = JSON.stringify(value).split(pictureHere);
	yield first;
	for (const [index, after] of rest.entries()) {
		yield* pictureText(pictures[index] ?? Buffer.alloc(0), form);
		if (form === 'cut' || form === 'malformed') {
			return;
		}
		yield after;
	}
}

function* pictureText(bytes: Buffer, form: PictureForm): Generator<string> {
	switch (form) {
		case 'whole':
		case 'url':
			yield* base64(bytes);
			return;
		case 'cut':
		case 'malformed':
			yield* base64(bytes.subarray(0, 3 * Math.floor(bytes.length / 6)));
			return;
		case 'invalidBase64':
			yield* base64(bytes.subarray(0, 300));
			yield '*** this is not base64 ***';
			return;
		case 'empty':
			return;
	}
}

function* base64(bytes: Buffer): Generator<string> {
	for (let start = 0; start < bytes.length; start += piece) {
		yield bytes.toString('base64', start, Math.min(start + piece, bytes.length));
	}
}
