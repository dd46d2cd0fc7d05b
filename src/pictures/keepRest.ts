import { featherWeights } from './featherWeights.ts';
import type { Mask } from './mask.ts';
import { pixelBytes, type Pixels } from './pixels.ts';
import { resample } from './resample.ts';
import { isSameSize } from './size.ts';

/**
 * Lays a model's answer over the picture that it was made from, inside the painted region only:
 * outside, every byte is the picture's own. An answer of another size is scaled first.
 * @param feather width of the region's soft inner edge in pixels, see {@link featherWeights}
 * @throws {RangeError} when the mask is not of the picture's size
 */
export function keepRest(base: Pixels, answer: Pixels, mask: Mask, feather: number): Pixels {
	if (!isSameSize(base, mask)) throw new RangeError('The mask is not of the picture’s size.');
	const { width, height } = base;
	const data = base.data.slice();
	const weights = featherWeights(mask, feather);
	if (weights === undefined) return { width, height, data };
	const { box } = weights;
	const fitting = resample(answer, base).data;
	for (let y = 0; y < box.height; y++) {
		for (let x = 0; x < box.width; x++) {
			const at = ((box.y + y) * width + box.x + x) * pixelBytes;
			mixPixel(data, fitting, at, weights.data[y * box.width + x] ?? 0);
		}
	}
	return { width, height, data };
}

/** Mixes a pixel of `over` into the same of `data`; each colour counts as much as it is opaque. */
function mixPixel(data: Uint8Array, over: Uint8Array, at: number, weight: number): void {
	if (weight === 0) return;
	const overAlpha = weight * (over[at + 3] ?? 0);
	const ownAlpha = (1 - weight) * (data[at + 3] ?? 0);
	const alpha = overAlpha + ownAlpha;
	const share = weight === 1 ? 1 : alpha === 0 ? 0 : overAlpha / alpha;
	for (let channel = at; channel < at + 3; channel++) {
		const own = data[channel] ?? 0;
		data[channel] = Math.round(own + share * ((over[channel] ?? 0) - own));
	}
	data[at + 3] = Math.round(alpha);
}
