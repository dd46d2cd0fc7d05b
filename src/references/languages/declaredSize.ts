import type { PictureLink } from './pictureLink.ts';

/** What code says about a picture's size. */
export type DeclaredSize = Pick<PictureLink, 'width' | 'height' | 'ratio'>;

export const noSize: DeclaredSize = { width: undefined, height: undefined, ratio: undefined };

/** Longer than any side of a picture that somebody means. */
const maxSide = 100_000;
const side = String.raw`\s*:\s*['"]?(\d{1,6}(?:\.\d{1,3})?)(?:px)?['"]?\s*(?=[,;}!]|$)`;
const widthOf = new RegExp(String.raw`(?<![\w-])width${side}`, 'i');
const heightOf = new RegExp(String.raw`(?<![\w-])height${side}`, 'i');
const ratioOf =
	/(?<![\w-])aspect-?ratio\s*:\s*['"]?(?:auto\s+)?([\d.]{1,8})(?:\s*\/\s*([\d.]{1,8}))?/i;
const backgroundSize = /(?<![\w-])background-size\s*:\s*([\d.]{1,8})px\s+([\d.]{1,8})px/i;

/** The size that CSS declarations, or an object of them in JSX, give. */
export function declaredSize(declarations: string): DeclaredSize {
	const background = backgroundSize.exec(declarations);
	if (background !== null) return sizeOf(pixels(background[1]), pixels(background[2]), undefined);
	const ratio = ratioOf.exec(declarations);
	return sizeOf(
		pixels(widthOf.exec(declarations)?.[1]),
		pixels(heightOf.exec(declarations)?.[1]),
		ratio === null ? undefined : ratioFrom(ratio[1], ratio[2] ?? '1'),
	);
}

/** The ratio counts only where a side is missing. */
export function sizeOf(
	width: number | undefined,
	height: number | undefined,
	ratio: number | undefined,
): DeclaredSize {
	const isWhole = width !== undefined && height !== undefined;
	return { width, height, ratio: isWhole ? undefined : ratio };
}

/** A length in whole pixels, of `64`, `64.5` or `64px`; `undefined` for anything else. */
export function pixels(text: string | undefined): number | undefined {
	const match = /^\s*(\d{1,6}(?:\.\d{1,6})?)(?:px)?\s*$/i.exec(text ?? '');
	const length = match === null ? 0 : Math.round(Number(match[1]));
	return length > 0 && length <= maxSide ? length : undefined;
}

/** Width / height of two numbers; `undefined` where that is none. */
export function ratioFrom(
	width: string | undefined,
	height: string | undefined,
): number | undefined {
	const ratio = Number(width) / Number(height);
	return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
