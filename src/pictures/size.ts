import { firstByRank } from './rank.ts';

/** Sides of a picture in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The rules for sizes of a model that takes any (OpenAI's guide, “Size and quality options”). */
export const sizeRules = {
	multiple: 16,
	maxSide: 3840,
	maxRatio: 3,
	minPixels: 655_360,
	maxPixels: 8_294_400,
} as const;

/** The sizes that every image model takes. */
export const fixedSizes: readonly Size[] = [
	{ width: 1024, height: 1024 },
	{ width: 1536, height: 1024 },
	{ width: 1024, height: 1536 },
];

/** Reads `WIDTHxHEIGHT`. @returns `undefined` for `auto` and anything else */
export function parseSize(text: string): Size | undefined {
	const match = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text);
	return match === null ? undefined : { width: Number(match[1]), height: Number(match[2]) };
}

/** A size as `WIDTHxHEIGHT`. */
export function sizeText({ width, height }: Size): string {
	return `${width}x${height}`;
}

/** Whether a model of free sizes takes this one. */
export function isFlexibleSize(size: Size): boolean {
	return size.width * size.height >= sizeRules.minPixels && isWithinLimits(size);
}

/** Whether a size keeps all {@link sizeRules} but the least number of pixels. */
export function isWithinLimits({ width, height }: Size): boolean {
	const longest = Math.max(width, height);
	return (
		width % sizeRules.multiple === 0 &&
		height % sizeRules.multiple === 0 &&
		longest <= sizeRules.maxSide &&
		longest <= sizeRules.maxRatio * Math.min(width, height) &&
		width * height <= sizeRules.maxPixels
	);
}

/** Whether two pictures have the same sides. */
export function isSameSize(one: Size, other: Size): boolean {
	return one.width === other.width && one.height === other.height;
}

/** The next multiple that {@link sizeRules} ask for, not below a length in pixels. */
export function stepUp(length: number): number {
	return Math.ceil(length / sizeRules.multiple) * sizeRules.multiple;
}

/** The last multiple that {@link sizeRules} ask for, not above a length in pixels. */
export function stepDown(length: number): number {
	return Math.floor(length / sizeRules.multiple) * sizeRules.multiple;
}

/**
 * The size to ask a model for so that its answer, scaled to a picture's size, is distorted least:
 * the picture's own size when the model takes it, else the allowed size of the closest ratio, and
 * of these the closest in area, rather larger than smaller.
 */
export function requestSize({ width, height }: Size, sizes: 'fixed' | 'flexible'): Size {
	const source = { width, height };
	if (sizes === 'flexible' && isFlexibleSize(source)) return source;
	const candidates = sizes === 'fixed' ? fixedSizes : sizesOfRatio(source);
	return firstByRank(candidates, (size) => distance(source, size)) ?? source;
}

/** For each allowed width the allowed heights on both sides of the ratio; never empty. */
function sizesOfRatio({ width, height }: Size): readonly Size[] {
	const { multiple, maxSide, maxRatio } = sizeRules;
	const ratio = Math.min(Math.max(width / height, 1 / maxRatio), maxRatio);
	return Array.from({ length: maxSide / multiple }, (_, index) => (index + 1) * multiple)
		.flatMap((side) => [
			{ width: side, height: stepDown(side / ratio) },
			{ width: side, height: stepUp(side / ratio) },
		])
		.filter(isFlexibleSize);
}

/** Ratios are the same that differ by less than a pixel of the source's longer side. */
function distance(source: Size, size: Size): readonly number[] {
	const stretch = Math.abs(Math.log((size.width * source.height) / (size.height * source.width)));
	const growth = size.width * size.height - source.width * source.height;
	const isSeen = stretch * Math.max(source.width, source.height) >= 1;
	return [isSeen ? stretch : 0, growth < 0 ? 1 : 0, Math.abs(growth)];
}
