import * as l10n from '@vscode/l10n';
import { decode, encode } from 'jpeg-js';
import { isComplete } from './completeness.ts';
import { joined } from './joined.ts';
import { pixelBytes, type Pixels } from './pixels.ts';
import { isOpaque } from './png.ts';
import { UnreadablePictureError } from './unreadablePictureError.ts';

/** What decoding may take: the decoder holds every coefficient as a number of its own. */
const limits = { maxResolutionInMP: 100, maxMemoryUsageInMB: 2048 } as const;

/**
 * Decodes a JPEG picture, as its bytes lie: Exif data do not turn it.
 * @throws {UnreadablePictureError} when it is damaged, cut short or far too large
 */
export function decodeJpeg(bytes: Uint8Array): Pixels {
	if (!isComplete(bytes, 'jpeg')) throw damaged();
	try {
		const { width, height, data } = decode(bytes, { useTArray: true, ...limits });
		return { width, height, data: new Uint8Array(data) };
	} catch (cause) {
		throw damaged({ cause });
	}
}

/**
 * Encodes a picture as JPEG with full colour resolution; what is transparent gets a white ground.
 * @param quality percent
 * @returns bytes in a buffer of their own
 */
export function encodeJpeg(pixels: Pixels, quality: number): Uint8Array<ArrayBuffer> {
	const { width, height } = pixels;
	const data = isOpaque(pixels) ? pixels.data : onWhite(pixels.data);
	return joined([encode({ width, height, data }, Math.max(1, quality)).data]);
}

function onWhite(data: Uint8Array): Uint8Array {
	const flat = new Uint8Array(data.length);
	for (let at = 0; at < data.length; at += pixelBytes) {
		const alpha = (data[at + 3] ?? 0) / 255;
		for (let channel = at; channel < at + 3; channel++) {
			flat[channel] = Math.round(255 + alpha * ((data[channel] ?? 0) - 255));
		}
		flat[at + 3] = 255;
	}
	return flat;
}

function damaged(options?: ErrorOptions): UnreadablePictureError {
	return new UnreadablePictureError(
		l10n.t('The JPEG picture is damaged, incomplete or far too large. Save or download it again.'),
		options,
	);
}
