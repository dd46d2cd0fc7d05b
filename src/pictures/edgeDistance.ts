import type { Mask } from './mask.ts';

/** A part of a picture, in pixels. */
export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/**
 * How far each pixel of a box is from the nearest unpainted one (0 in the mask), from centre to
 * centre in pixels, at most `limit`; 0 for those that are unpainted. What lies outside the box
 * does not count. Exact and linear in time (Felzenszwalb and Huttenlocher, “Distance Transforms of
 * Sampled Functions”, 2012).
 */
export function edgeDistances(mask: Mask, box: Box, limit: number): Float32Array {
	const distances = columnDistances(mask, box, limit);
	const envelope = createEnvelope(box.width);
	for (let y = 0; y < box.height; y++) {
		const row = distances.subarray(y * box.width, (y + 1) * box.width);
		findEnvelope(envelope, row);
		for (let x = 0, part = 0; x < box.width; x++) {
			while ((envelope.starts[part + 1] ?? Infinity) < x) part++;
			const away = x - (envelope.places[part] ?? 0);
			row[x] = Math.min(limit, Math.sqrt(away ** 2 + (envelope.heights[part] ?? 0)));
		}
	}
	return distances;
}

/** The distances within each column: down from the last unpainted pixel, then up. */
function columnDistances(mask: Mask, box: Box, limit: number): Float32Array {
	const { width, height } = box;
	const distances = new Float32Array(width * height);
	for (let y = 0, at = 0; y < height; y++) {
		for (let x = 0; x < width; x++, at++) {
			const isPainted = mask.data[(box.y + y) * mask.width + box.x + x] !== 0;
			const above = y === 0 ? limit : (distances[at - width] ?? 0);
			distances[at] = isPainted ? Math.min(limit, above + 1) : 0;
		}
	}
	for (let at = distances.length - width - 1; at >= 0; at--) {
		distances[at] = Math.min(distances[at] ?? 0, (distances[at + width] ?? 0) + 1);
	}
	return distances;
}

/** The lower envelope of the parabolas that stand on a row's pixels. */
type Envelope = {
	/** Each part's parabola stands here, */
	readonly places: Int32Array;
	/** this high, */
	readonly heights: Float64Array;
	/** and is the lowest from here on. */
	readonly starts: Float64Array;
};

function createEnvelope(width: number): Envelope {
	return {
		places: new Int32Array(width),
		heights: new Float64Array(width),
		starts: new Float64Array(width + 1),
	};
}

function findEnvelope({ places, heights, starts }: Envelope, row: Float32Array): void {
	let last = -1;
	for (let x = 0; x < row.length; x++) {
		const height = (row[x] ?? 0) ** 2;
		let start = -Infinity;
		while (last >= 0) {
			const place = places[last] ?? 0;
			start = (height + x ** 2 - (heights[last] ?? 0) - place ** 2) / (2 * (x - place));
			if (start > (starts[last] ?? 0)) break;
			start = -Infinity;
			last--;
		}
		last++;
		places[last] = x;
		heights[last] = height;
		starts[last] = start;
	}
	starts[last + 1] = Infinity;
}
