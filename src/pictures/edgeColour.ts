import type { Colour } from './colour.ts';
import { pixelBytes, type Pixels } from './pixels.ts';

/** How far a channel may be from the middle one, of 255: a flat ground that noise or JPEG has touched. */
const tolerance = 24;
/** Share of the edge that must be of one colour. */
const enough = 0.9;

/**
 * The colour that a picture's edge is of, all around: what continues it beyond the edge.
 * @returns `undefined` where the edge is transparent or of several colours
 */
export function edgeColour({ width, height, data }: Pixels): Colour | undefined {
	const places = [
		...Array.from({ length: width }, (_, x) => [x, (height - 1) * width + x]).flat(),
		...Array.from({ length: height }, (_, y) => [y * width, y * width + width - 1]).flat(),
	].map((pixel) => pixel * pixelBytes);
	const opaque = places.filter((at) => data[at + 3] === 255);
	const middle = (channel: number): number => {
		const sorted = opaque.map((at) => data[at + channel] ?? 0).sort((one, other) => one - other);
		return sorted[sorted.length >> 1] ?? 0;
	};
	const colour: Colour = [middle(0), middle(1), middle(2)];
	const alike = opaque.filter((at) =>
		colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= tolerance),
	);
	return alike.length >= enough * places.length ? colour : undefined;
}
