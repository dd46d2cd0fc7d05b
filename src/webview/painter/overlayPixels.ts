import type { PaintLayer, Rect } from '../../pictures/paintLayer.ts';
import type { View } from './view.ts';

/** How paints look on the screen; colours are as an `ImageData` holds them in 32-bit words. */
export type OverlayLook = {
	/** The colour of each paint, 256 of them; that of paint 0 is 0, transparent. */
	readonly colours: Uint32Array;
	/** The colour of a region’s border; `undefined` for none. */
	readonly edge: number | undefined;
	/** The colour of hatching inside a border, for those who cannot go by colour. */
	readonly hatch: number | undefined;
};

/** Device pixels from one line of the hatching to the next. */
const hatchDistance = 8;

/** The canvas to write to: one word a device pixel, row by row. */
export type OverlayPixels = { readonly words: Uint32Array; readonly width: number };

/**
 * Writes what is painted, as it looks on the screen, for a rectangle of device pixels. Each shows
 * the picture pixel under its middle. Every row is looked up once; the border is where one of the
 * four neighbours on the screen is bare.
 */
export function drawOverlay(
	layer: PaintLayer,
	view: View,
	look: OverlayLook,
	rect: Rect,
	pixels: OverlayPixels,
): void {
	const columns = samples(rect.x - 1, rect.width + 2, view.x, view.scale, layer.width);
	const rows = samples(rect.y - 1, rect.height + 2, view.y, view.scale, layer.height);
	let above = lookUp(layer, rows[0] ?? -1, columns);
	let row = lookUp(layer, rows[1] ?? -1, columns);
	const place = rect.x + rect.y - view.x - view.y;
	for (let y = 0; y < rect.height; y++) {
		const isSame = rows[y + 2] === rows[y + 1];
		const below = isSame ? row : lookUp(layer, rows[y + 2] ?? -1, columns);
		const start = (rect.y + y) * pixels.width + rect.x;
		const words = pixels.words.subarray(start, start + rect.width);
		if (row.isBare) words.fill(0);
		else writeRow(words, [above.paints, row.paints, below.paints], look, place + y);
		above = row;
		row = below;
	}
}

/** What is painted along a row of the screen, from one device pixel before it to one behind. */
type Row = { readonly paints: Uint8Array; readonly isBare: boolean };

function lookUp({ width, data }: PaintLayer, row: number, columns: Int32Array): Row {
	const paints = new Uint8Array(columns.length);
	if (row < 0) return { paints, isBare: true };
	const start = row * width;
	let any = 0;
	for (let index = 0; index < columns.length; index++) {
		const column = columns[index] ?? -1;
		if (column >= 0) any |= paints[index] = data[start + column] ?? 0;
	}
	return { paints, isBare: any === 0 };
}

/** `place` counts up along and across the picture on the screen: hatching follows it. */
function writeRow(
	words: Uint32Array,
	[above, row, below]: readonly [Uint8Array, Uint8Array, Uint8Array],
	{ colours, edge, hatch }: OverlayLook,
	place: number,
): void {
	for (let x = 0; x < words.length; x++) {
		const paint = row[x + 1] ?? 0;
		let word = colours[paint] ?? 0;
		if (paint !== 0 && edge !== undefined) {
			const isBorder = row[x] === 0 || row[x + 2] === 0 || above[x + 1] === 0 || below[x + 1] === 0;
			if (isBorder) word = edge;
			else if (hatch !== undefined && (place + x) % hatchDistance === 0) word = hatch;
		}
		words[x] = word;
	}
}

/** Which pixel of the picture each device pixel of a row or column shows; -1 outside. */
function samples(
	from: number,
	count: number,
	origin: number,
	scale: number,
	side: number,
): Int32Array {
	const found = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		const pixel = Math.floor((from + index + 0.5 - origin) / scale);
		found[index] = pixel >= 0 && pixel < side ? pixel : -1;
	}
	return found;
}
