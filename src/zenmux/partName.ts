import { fileExtension, type PictureFormat } from '../pictures/format.ts';

/** Characters kept of a name; its end is for the extension. */
const maxName = 80;

/** The extensions that say a format. */
const extensions: Readonly<Record<PictureFormat, RegExp>> = {
	png: /\.png$/i,
	jpeg: /\.jpe?g$/i,
	webp: /\.webp$/i,
};

/**
 * A file's name as it may stand in the header of a multipart part: on one line, without path and quotes, of
 * bounded length, with an extension that says what the bytes are. Letters of any language stay as they are.
 */
export function partName(name: string, format: PictureFormat): string {
	const safe = name
		.replace(/^.*[/\\]/s, '')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"'%;:*?<>|]+/gu, '_');
	const stem = Array.from(safe.replace(extensions[format], '')).slice(0, maxName).join('').trim();
	return `${stem || 'picture'}.${fileExtension[format]}`;
}
