import fc from 'fast-check';
import { emptyLayer, type PaintLayer, type Rect } from '../../../src/pictures/paintLayer.ts';

/** Draws a small layer as text: `#` where anything is painted, `.` elsewhere. */
export function drawing({ width, height, data }: PaintLayer): readonly string[] {
	return Array.from({ length: height }, (_, y) =>
		Array.from({ length: width }, (__, x) => (data[y * width + x] === 0 ? '.' : '#')).join(''),
	);
}

/** Reads a layer from such a text. */
export function layerOf(rows: readonly string[]): PaintLayer {
	const layer = emptyLayer({ width: rows[0]?.length ?? 0, height: rows.length });
	rows
		.join('')
		.split('')
		.forEach((sign, index) => (layer.data[index] = sign === '#' ? 255 : 0));
	return layer;
}

/** The smallest rectangle around the pixels in which two layers of a size differ. */
export function difference(one: PaintLayer, other: PaintLayer): Rect | undefined {
	const places = [...one.data.keys()].filter((index) => one.data[index] !== other.data[index]);
	if (places.length === 0) return undefined;
	const xs = places.map((index) => index % one.width);
	const ys = places.map((index) => Math.floor(index / one.width));
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}

export function copyOf(layer: PaintLayer): PaintLayer {
	return { ...layer, data: layer.data.slice() };
}

/** Any layer of up to 20 × 20 pixels with these paints on it. */
export function layers(...paints: readonly number[]): fc.Arbitrary<PaintLayer> {
	return fc
		.record({ width: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 1, max: 20 }) })
		.chain(({ width, height }) =>
			fc
				.array(fc.constantFrom(0, ...paints), {
					minLength: width * height,
					maxLength: width * height,
				})
				.map((data) => ({ width, height, data: Uint8Array.from(data) })),
		);
}

/** A number with a fraction, well inside and outside of such a layer. */
export const coordinate = fc.double({ min: -8, max: 28, noNaN: true });

/** A place in and around such a layer. */
export const point = fc.record({ x: coordinate, y: coordinate });
