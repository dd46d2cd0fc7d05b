import type { Area } from './cropArea.ts';
import { pixelBytes, type Pixels } from './pixels.ts';
import { isSameSize, type Size } from './size.ts';

/** Which source pixels make each target pixel of one direction, and how much of each. */
type Taps = {
	readonly firsts: Int32Array;
	/** Weights of one target pixel; those past the source's end are 0. */
	readonly count: number;
	readonly weights: Float32Array;
};

/** Pixels to each side that the Lanczos kernel sees at its own scale. */
const lobes = 3;

/**
 * Scales a picture (Lanczos 3, widened when shrinking so that nothing is skipped). Alpha is
 * multiplied in meanwhile, so that the colour of transparent pixels never shows.
 * @param area the part of the picture to scale; pixels beside it still count at its edges
 * @returns the same picture when it has the size already
 */
export function resample(
	pixels: Pixels,
	{ width, height }: Size,
	area: Area = { ...pixels, x: 0, y: 0 },
): Pixels {
	if (isSameSize(pixels, { width, height }) && isSameSize(area, pixels)) return pixels;
	const across = lanczosTaps(pixels.width, area.x, area.width, width);
	const down = lanczosTaps(pixels.height, area.y, area.height, height);
	const data = new Uint8ClampedArray(width * height * pixelBytes);
	const line = new Float32Array(pixels.width * pixelBytes);
	for (let y = 0; y < height; y++) {
		gatherLine(line, pixels, down, y);
		scaleLine(data, line, across, y * width);
	}
	return { width, height, data: new Uint8Array(data.buffer) };
}

/** @param start where the scaled part begins in the source. @param length of that part */
function lanczosTaps(source: number, start: number, length: number, target: number): Taps {
	const scale = Math.max(1, length / target);
	const count = Math.min(source, Math.ceil(2 * lobes * scale) + 1);
	const firsts = new Int32Array(target);
	const weights = new Float32Array(target * count);
	for (let to = 0; to < target; to++) {
		const centre = start + ((to + 0.5) * length) / target - 0.5;
		const first = Math.max(0, Math.min(Math.ceil(centre - lobes * scale), source - count));
		const own = Array.from({ length: count }, (_, tap) => lanczos((first + tap - centre) / scale));
		const sum = own.reduce((total, weight) => total + weight);
		firsts[to] = first;
		weights.set(
			own.map((weight) => weight / sum),
			to * count,
		);
	}
	return { firsts, count, weights };
}

function lanczos(x: number): number {
	if (x === 0) return 1;
	if (Math.abs(x) >= lobes) return 0;
	const angle = Math.PI * x;
	return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / angle ** 2;
}

/** Makes row `y` of the target, still of the source's width, with alpha multiplied in. */
function gatherLine(line: Float32Array, { data, width }: Pixels, taps: Taps, y: number): void {
	line.fill(0);
	for (let tap = 0; tap < taps.count; tap++) {
		const weight = taps.weights[y * taps.count + tap] ?? 0;
		if (weight === 0) continue;
		const row = ((taps.firsts[y] ?? 0) + tap) * width * pixelBytes;
		for (let at = 0; at < line.length; at += pixelBytes) {
			const alpha = weight * (data[row + at + 3] ?? 0);
			const share = alpha / 255;
			line[at] = (line[at] ?? 0) + share * (data[row + at] ?? 0);
			line[at + 1] = (line[at + 1] ?? 0) + share * (data[row + at + 1] ?? 0);
			line[at + 2] = (line[at + 2] ?? 0) + share * (data[row + at + 2] ?? 0);
			line[at + 3] = (line[at + 3] ?? 0) + alpha;
		}
	}
}

/** Writes a row of the target from pixel `start` on; `data` cuts off where Lanczos overshoots. */
function scaleLine(data: Uint8ClampedArray, line: Float32Array, taps: Taps, start: number): void {
	for (let x = 0; x < taps.firsts.length; x++) {
		let red = 0;
		let green = 0;
		let blue = 0;
		let alpha = 0;
		for (let tap = 0; tap < taps.count; tap++) {
			const weight = taps.weights[x * taps.count + tap] ?? 0;
			const from = ((taps.firsts[x] ?? 0) + tap) * pixelBytes;
			red += weight * (line[from] ?? 0);
			green += weight * (line[from + 1] ?? 0);
			blue += weight * (line[from + 2] ?? 0);
			alpha += weight * (line[from + 3] ?? 0);
		}
		if (alpha < 0.5) continue;
		const to = (start + x) * pixelBytes;
		const share = 255 / alpha;
		data[to] = red * share;
		data[to + 1] = green * share;
		data[to + 2] = blue * share;
		data[to + 3] = alpha;
	}
}
