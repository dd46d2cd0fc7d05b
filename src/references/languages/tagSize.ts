import { declaredSize, pixels, ratioFrom, sizeOf, type DeclaredSize } from './declaredSize.ts';

/** Pixels of a step in Tailwind's scale of sizes. */
const tailwindStep = 4;

/**
 * The size that a tag gives its picture: by attributes, else by its style, else by Tailwind's classes.
 * @param value what an attribute holds, by its name in lower case
 */
export function tagSize(value: (name: string) => string | undefined): DeclaredSize {
	const [iconWidth, iconHeight] = value('sizes')?.split('x') ?? [];
	const style = declaredSize(value('style') ?? '');
	const classes = value('class') ?? value('classname') ?? '';
	return sizeOf(
		pixels(value('width')) ?? style.width ?? steps(classes, 'w') ?? pixels(iconWidth),
		pixels(value('height')) ?? style.height ?? steps(classes, 'h') ?? pixels(iconHeight),
		style.ratio ?? classRatio(classes),
	);
}

/** `w-16`, `h-16` or `size-16`. */
function steps(classes: string, side: 'w' | 'h'): number | undefined {
	const names =
		side === 'w' ? /(?<!\S)(?:w|size)-(\d{1,3})(?!\S)/ : /(?<!\S)(?:h|size)-(\d{1,3})(?!\S)/;
	const count = Number(names.exec(classes)?.[1] ?? 0);
	return count > 0 ? count * tailwindStep : undefined;
}

/** `aspect-square`, `aspect-video` or `aspect-[4/3]`. */
function classRatio(classes: string): number | undefined {
	const match = /(?<!\S)aspect-(?:(square)|(video)|\[(\d{1,4})\/(\d{1,4})\])(?!\S)/.exec(classes);
	if (match === null) return undefined;
	if (match[1] !== undefined) return 1;
	return match[2] === undefined ? ratioFrom(match[3], match[4]) : 16 / 9;
}
