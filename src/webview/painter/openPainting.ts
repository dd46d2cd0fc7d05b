import { emptyLayer } from '../../pictures/paintLayer.ts';
import { canvasPng } from './canvasPng.ts';
import { markupLook, maskLook } from './overlayLook.ts';
import type { OverlayLook } from './overlayPixels.ts';
import { Palette } from './palette.ts';
import { maskPaint, PaintSession, type PaintMode } from './paintSession.ts';
import { PictureLevels } from './pictureLevels.ts';
import { readMarkup, readMask } from './readPainted.ts';
import { swatches, type Swatch } from './swatches.ts';

/** A picture that is ready to be painted on. */
export type Painting = {
	readonly mode: PaintMode;
	readonly levels: PictureLevels;
	readonly session: PaintSession;
	/** None for a mask. */
	readonly swatches: readonly Swatch[];
	/** How the paint looks on the screen, at an opacity of 0 to 1. */
	readonly look: (opacity: number) => OverlayLook;
	/** The paint as PNG of the picture's size. */
	readonly encode: () => Promise<Uint8Array<ArrayBuffer>>;
};

/**
 * Decodes the picture and what was painted before. Rejects where one of them is no picture, or
 * when there is not enough memory for it.
 */
export async function openPainting(
	picture: Blob,
	painted: Blob | undefined,
	mode: PaintMode,
): Promise<Painting> {
	const levels = await PictureLevels.load(picture);
	try {
		switch (mode) {
			case 'mask':
				return await openMask(levels, painted);
			case 'markup':
				return await openMarkup(levels, painted);
		}
	} catch (error) {
		levels.close();
		throw error;
	}
}

async function openMask(levels: PictureLevels, painted: Blob | undefined): Promise<Painting> {
	const { size } = levels;
	const layer = painted === undefined ? emptyLayer(size) : await readMask(painted, size);
	return {
		mode: 'mask',
		levels,
		session: new PaintSession(layer, 'mask'),
		swatches: [],
		look: maskLook,
		encode: () => canvasPng(layer, (paint) => [0, 0, 0, paint === maskPaint ? 0 : 255]),
	};
}

async function openMarkup(levels: PictureLevels, painted: Blob | undefined): Promise<Painting> {
	const { size } = levels;
	const offered = swatches();
	const palette = new Palette(offered.map(({ colour }) => colour));
	const layer = painted === undefined ? emptyLayer(size) : await readMarkup(painted, size, palette);
	return {
		mode: 'markup',
		levels,
		session: new PaintSession(layer, 'markup'),
		swatches: offered,
		look: (opacity) => markupLook(palette.colours, opacity),
		encode: () =>
			canvasPng(layer, (paint) => {
				const colour = palette.colours[paint - 1];
				return colour === undefined ? [0, 0, 0, 0] : [...colour, 255];
			}),
	};
}
