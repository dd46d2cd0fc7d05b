import { Buffer } from 'node:buffer';
import type { ContentStore } from '../assets/contentStore.ts';
import type { ConvertPicture } from '../assets/shapePicture.ts';
import type { RunPixelTask } from '../host/pixels.ts';
import { colourText } from '../pictures/colour.ts';
import { firstChoices, type IconChoices } from './iconChoices.ts';
import type { IconFile } from './iconFile.ts';
import { iconFiles } from './iconFiles.ts';
import type { IconSource } from './iconSource.ts';

/** What making icons needs. */
export type IconTools = {
	readonly store: Pick<ContentStore, 'read'>;
	readonly runPixelTask: RunPixelTask;
	/** Makes a PNG of a WebP picture, which no worker can read. */
	readonly convert: ConvertPicture;
};

/** A file of an icon set, made. */
export type MadeFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Makes every file of the chosen sets, in one run of the worker.
 * @throws {UnreadablePictureError} for people, when the picture is damaged
 */
export async function iconBytes(
	tools: IconTools,
	source: IconSource,
	choices: IconChoices,
): Promise<readonly MadeFile[]> {
	const files = iconFiles(choices);
	const drawings = files.flatMap(({ content }) => (content.format === 'text' ? [] : content));
	const picture = await readablePicture(tools, source);
	const drawn = await tools.runPixelTask({ kind: 'icons', picture, drawings });
	const pictures = drawn.files.values();
	return files.map(({ path, content }) => ({ path, bytes: textBytes(content) ?? next(pictures) }));
}

/**
 * The colour that continues the picture behind and around it; white where it has none.
 * @throws {UnreadablePictureError} for people, when the picture is damaged
 */
export async function likelyBackground(tools: IconTools, source: IconSource): Promise<string> {
	// The panel would have to be there for it; what it makes is asked for once, at the export.
	if (source.content.format === 'webp') return firstChoices.background;
	const picture = await tools.store.read(source.content.hash);
	const { colour } = await tools.runPixelTask({ kind: 'findEdgeColour', picture });
	return colour === undefined ? firstChoices.background : colourText(colour);
}

async function readablePicture(
	{ store, convert }: IconTools,
	{ content }: IconSource,
): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = await store.read(content.hash);
	return content.format === 'webp' ? convert(bytes, 'png', 100) : bytes;
}

function textBytes(content: IconFile['content']): Uint8Array | undefined {
	return content.format === 'text' ? Buffer.from(content.text) : undefined;
}

function next(pictures: Iterator<Uint8Array, undefined>): Uint8Array {
	const { value } = pictures.next();
	if (value === undefined)
		throw new RangeError('The worker drew fewer icons than it was asked for.');
	return value;
}
