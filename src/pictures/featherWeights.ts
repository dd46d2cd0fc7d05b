import { edgeDistances, type Box } from './edgeDistance.ts';
import type { Mask } from './mask.ts';

/** How much of a model's answer each pixel of a box takes. */
export type Weights = {
	readonly box: Box;
	/** 0 (none) to 1 (all), row by row. */
	readonly data: Float32Array;
};

/** How fast a region's depth is forgotten along it, in pixels of depth a pixel. */
const slope = 1 / 2;
/** Depth that is looked at, in feathers: enough that `slope` narrows no straight edge's feather. */
const lookedAt = 2;

/**
 * Weights that rise smoothly from 0 at a painted region's edge to 1 at `feather` pixels inside (0:
 * a hard edge). The picture's own border is no edge. Where a region is too thin for that, the
 * feather is as wide as the region is deep around there, so that even a dot shows the answer in
 * its middle. A half painted pixel gets its share of this.
 * @returns weights of the smallest box around the region; `undefined` when nothing is painted
 */
export function featherWeights(mask: Mask, feather: number): Weights | undefined {
	const box = paintedBox(mask);
	if (box === undefined) return undefined;
	const distances = edgeDistances(mask, box, lookedAt * feather + 1);
	const depths = feather > 0 ? depthsAround(distances, box.width) : distances;
	for (let y = 0, at = 0; y < box.height; y++) {
		for (let x = 0; x < box.width; x++, at++) {
			const paint = mask.data[(box.y + y) * mask.width + box.x + x] ?? 0;
			const width = Math.min(feather, (depths[at] ?? 0) - 0.5);
			distances[at] = paint === 0 ? 0 : ramp((distances[at] ?? 0) - 0.5, width) * (paint / 255);
		}
	}
	return { box, data: distances };
}

/** The edge runs between pixels: half a pixel from the centre of the outermost. */
function ramp(depth: number, width: number): number {
	if (depth >= width) return 1;
	const share = depth / width;
	return share * share * (3 - 2 * share);
}

/**
 * The depth of the region around each of its pixels: the greatest depth that the region leads to,
 * less {@link slope} for each pixel of the way. It changes slowly, so no seams show, and other
 * regions near by do not count. Two sweeps over the region, as for a chamfer distance.
 */
function depthsAround(distances: Float32Array, width: number): Float32Array {
	const depths = distances.slice();
	const diagonal = slope * Math.SQRT2;
	const sweep = (at: number, direction: 1 | -1): void => {
		const own = depths[at] ?? 0;
		if (own === 0) return;
		const x = at % width;
		const row = at - direction * width;
		const [isFirst, isLast] =
			direction === 1 ? [x === 0, x === width - 1] : [x === width - 1, x === 0];
		depths[at] = Math.max(
			own,
			(depths[row] ?? 0) - slope,
			isFirst ? 0 : (depths[at - direction] ?? 0) - slope,
			isFirst ? 0 : (depths[row - direction] ?? 0) - diagonal,
			isLast ? 0 : (depths[row + direction] ?? 0) - diagonal,
		);
	};
	for (let at = 0; at < depths.length; at++) sweep(at, 1);
	for (let at = depths.length - 1; at >= 0; at--) sweep(at, -1);
	return depths;
}

/** The painted pixels with a rim of one pixel, which holds every edge, inside the picture. */
function paintedBox({ width, height, data }: Mask): Box | undefined {
	let [left, top, right, bottom] = [width, height, -1, -1];
	for (let y = 0; y < height; y++) {
		const row = data.subarray(y * width, (y + 1) * width);
		const first = row.findIndex((paint) => paint !== 0);
		if (first < 0) continue;
		left = Math.min(left, first);
		right = Math.max(
			right,
			row.findLastIndex((paint) => paint !== 0),
		);
		top = Math.min(top, y);
		bottom = y;
	}
	if (bottom < 0) return undefined;
	left = Math.max(0, left - 1);
	top = Math.max(0, top - 1);
	return {
		x: left,
		y: top,
		width: Math.min(width, right + 2) - left,
		height: Math.min(height, bottom + 2) - top,
	};
}
