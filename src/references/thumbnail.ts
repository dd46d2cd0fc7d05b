import type { PictureFacts } from './pictureFacts.ts';

/** Pixels of a picture in a hover, at most: VS Code scrolls one that is higher than 250. */
const box = { width: 320, height: 150 };
/** Pixels, where the picture's own size is not known. */
const usualHeight = 120;
/** Bytes; a hover has room for 100 000 characters. */
const mostInline = 64 << 10;

/** What VS Code shows from a file; it needs the bytes of others. */
const shownFiles = /\.(?:png|jpe?g|webp|gif|svg|bmp)$/i;

const mediaTypes: Readonly<Record<string, string>> = {
	avif: 'image/avif',
	bmp: 'image/bmp',
	gif: 'image/gif',
	ico: 'image/x-icon',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	png: 'image/png',
	svg: 'image/svg+xml',
	webp: 'image/webp',
};

/** A URI, as far as it is needed here. */
type FileAddress = {
	readonly scheme: string;
	readonly path: string;
	readonly toString: () => string;
};

/**
 * A picture in Markdown, not enlarged; `undefined` where VS Code cannot load the file and it is too
 * large to be written out.
 */
export function thumbnail(file: FileAddress, facts: PictureFacts): string | undefined {
	const source = sourceOf(file, facts);
	return source === undefined ? undefined : `![](${source}|${sidesOf(facts)})`;
}

function sourceOf(file: FileAddress, { bytes }: PictureFacts): string | undefined {
	if (file.scheme === 'file' && shownFiles.test(file.path)) return file.toString();
	if (bytes === undefined || bytes.byteLength > mostInline) return undefined;
	const ending = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
	const base64 = Buffer.from(bytes).toString('base64');
	return `data:${mediaTypes[ending] ?? 'image/png'};base64,${base64}`;
}

function sidesOf({ size }: PictureFacts): string {
	if (size === undefined) return `height=${usualHeight}`;
	const scale = Math.min(1, box.width / size.width, box.height / size.height);
	const pixels = (side: number): number => Math.max(1, Math.round(side * scale));
	return `width=${pixels(size.width)},height=${pixels(size.height)}`;
}
