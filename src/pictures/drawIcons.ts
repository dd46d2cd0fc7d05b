import type { Colour } from './colour.ts';
import { encodeIco } from './ico.ts';
import type { IconDrawing } from './iconDrawing.ts';
import { pixelBytes, type Pixels } from './pixels.ts';
import { encodePng, type PngPicture } from './png.ts';
import { resample } from './resample.ts';
import type { Size } from './size.ts';

/** A picture is scaled from one so many times as large, or of so many pixels: more takes longer. */
const enough = { times: 4, pixels: 1024 };

/** Draws the icons of a square picture, in their order, as files. */
export function drawIcons(
	{ colour, ...picture }: PngPicture,
	drawings: readonly IconDrawing[],
): readonly Uint8Array<ArrayBuffer>[] {
	const scaled = scales(picture, drawings.flatMap(sidesOf));
	return drawings.map((drawing) =>
		drawing.format === 'ico'
			? encodeIco(drawing.sides.map(scaled))
			: encodePng(placed(scaled(drawing.side), drawing.size, drawing.background), colour),
	);
}

function sidesOf(drawing: IconDrawing): readonly number[] {
	return drawing.format === 'ico' ? drawing.sides : [drawing.side];
}

/** The picture at each of the sides, the largest made first and the small ones of those. */
function scales(picture: Pixels, sides: readonly number[]): (side: number) => Pixels {
	const made = new Map<number, Pixels>([[picture.width, picture]]);
	const largestFirst = [...new Set(sides)].sort((one, other) => other - one);
	for (const side of largestFirst) {
		const wanted = Math.max(side, Math.min(enough.times * side, enough.pixels));
		const sources = [...made.values()].filter(({ width }) => width >= wanted);
		const source = sources.sort((one, other) => one.width - other.width)[0] ?? picture;
		made.set(side, resample(source, { width: side, height: side }));
	}
	return (side) => made.get(side) ?? picture;
}

/** Lays a picture into the middle of a canvas. */
function placed(icon: Pixels, { width, height }: Size, background: Colour | undefined): Pixels {
	const data = new Uint8Array(width * height * pixelBytes);
	if (background !== undefined) {
		for (let at = 0; at < data.length; at += pixelBytes) data.set([...background, 255], at);
	}
	const left = Math.floor((width - icon.width) / 2);
	const top = Math.floor((height - icon.height) / 2);
	for (let y = 0; y < icon.height; y++) {
		for (let x = 0; x < icon.width; x++) {
			const from = (y * icon.width + x) * pixelBytes;
			const to = ((top + y) * width + left + x) * pixelBytes;
			const pixel = icon.data.subarray(from, from + pixelBytes);
			data.set(background === undefined ? pixel : over(pixel, background), to);
		}
	}
	return { width, height, data };
}

/** A pixel on an opaque ground. */
function over(pixel: Uint8Array, background: Colour): readonly number[] {
	const share = (pixel[3] ?? 0) / 255;
	const mixed = background.map((ground, channel) =>
		Math.round((pixel[channel] ?? 0) * share + ground * (1 - share)),
	);
	return [...mixed, 255];
}
