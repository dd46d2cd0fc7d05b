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

/** Reads `WIDTHxHEIGHT`. @returns `undefined` for `auto` and anything else */
export function parseSize(text: string): Size | undefined {
	const match = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text);
	return match === null ? undefined : { width: Number(match[1]), height: Number(match[2]) };
}

/** Whether a model of free sizes takes this one. */
export function isFlexibleSize({ width, height }: Size): boolean {
	const longest = Math.max(width, height);
	const pixels = width * height;
	return (
		width % sizeRules.multiple === 0 &&
		height % sizeRules.multiple === 0 &&
		longest <= sizeRules.maxSide &&
		longest <= sizeRules.maxRatio * Math.min(width, height) &&
		pixels >= sizeRules.minPixels &&
		pixels <= sizeRules.maxPixels
	);
}
