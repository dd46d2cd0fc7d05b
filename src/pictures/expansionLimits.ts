import { firstByRank } from './rank.ts';
import { isWithinLimits, sizeRules, stepDown, stepUp, type Size } from './size.ts';

/** How far a picture's canvas is grown on each side: whole pixels, 0 or more. */
export type Insets = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** What can be dragged of a picture's frame. */
export type FrameHandle =
	'left' | 'top' | 'right' | 'bottom' | 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

/** The canvas as it is. */
export const noInsets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** The canvas's size. */
export function expandedSize(source: Size, { left, top, right, bottom }: Insets): Size {
	return { width: source.width + left + right, height: source.height + top + bottom };
}

/** Whether there is any larger canvas that keeps the size rules. */
export function canExpand(source: Size): boolean {
	return heightRanges(source).some(
		({ width, most }) => width > source.width || most > source.height,
	);
}

/**
 * The insets that a dragged frame may have. The canvas keeps the size rules (their least number of
 * pixels does not bind: a small canvas is asked for larger and scaled back). The moved sides take
 * what the rules ask for; what a direction that does not move needs, its right or bottom takes.
 * Less than one step of the rules in both directions is no expansion.
 */
export function clampInsets(source: Size, wanted: Insets, moved: FrameHandle): Insets {
	const whole = wholeInsets(wanted);
	const size = expandedSize(source, whole);
	const { multiple } = sizeRules;
	if (size.width - source.width < multiple && size.height - source.height < multiple) {
		return noInsets;
	}
	const nearest = nearestCanvas(source, size, moved);
	if (nearest === undefined) return noInsets;
	const across = nearest.width - source.width;
	const down = nearest.height - source.height;
	const movesLeft = moved === 'left' || moved === 'topLeft' || moved === 'bottomLeft';
	const movesTop = moved === 'top' || moved === 'topLeft' || moved === 'topRight';
	const left = movesLeft ? across - Math.min(whole.right, across) : Math.min(whole.left, across);
	const top = movesTop ? down - Math.min(whole.bottom, down) : Math.min(whole.top, down);
	return { left, top, right: across - left, bottom: down - top };
}

/**
 * The smallest expansion to exactly a ratio, the picture in its middle.
 * @param ratio width to height in whole numbers, 16 to 9
 * @returns `undefined` when the size rules have no such canvas
 */
export function insetsForRatio(source: Size, ratio: Size): Insets | undefined {
	const divisor = commonDivisor(ratio.width, ratio.height);
	const width = (ratio.width / divisor) * sizeRules.multiple;
	const height = (ratio.height / divisor) * sizeRules.multiple;
	const count = Math.ceil(Math.max(source.width / width, source.height / height));
	if (!isWithinLimits({ width: width * count, height: height * count })) return undefined;
	const across = width * count - source.width;
	const down = height * count - source.height;
	const [left, top] = [Math.floor(across / 2), Math.floor(down / 2)];
	return { left, top, right: across - left, bottom: down - top };
}

function wholeInsets({ left, top, right, bottom }: Insets): Insets {
	const whole = (inset: number): number => Math.max(0, Math.round(inset));
	return { left: whole(left), top: whole(top), right: whole(right), bottom: whole(bottom) };
}

/** An edge gives way before the other direction does; a corner gives way in both. */
function nearestCanvas(source: Size, wanted: Size, moved: FrameHandle): Size | undefined {
	const target = { width: stepUp(wanted.width), height: stepUp(wanted.height) };
	const canvases = heightRanges(source).map(({ width, least, most }) => ({
		width,
		height: Math.min(Math.max(target.height, least), most),
	}));
	return firstByRank(canvases, ({ width, height }) => {
		const across = Math.abs(width - target.width);
		const down = Math.abs(height - target.height);
		if (moved === 'left' || moved === 'right') return [down, across];
		if (moved === 'top' || moved === 'bottom') return [across, down];
		return [across ** 2 + down ** 2];
	});
}

/** The heights that the rules allow beside each width, for canvases not smaller than the source. */
function heightRanges(
	source: Size,
): readonly { readonly width: number; readonly least: number; readonly most: number }[] {
	const { multiple, maxSide, maxRatio, maxPixels } = sizeRules;
	const least = stepUp(source.width);
	return Array.from({ length: Math.max(0, (maxSide - least) / multiple + 1) }, (_, index) => {
		const width = least + index * multiple;
		return {
			width,
			least: stepUp(Math.max(source.height, width / maxRatio)),
			most: stepDown(Math.min(maxSide, width * maxRatio, maxPixels / width)),
		};
	}).filter((range) => range.least <= range.most);
}

function commonDivisor(one: number, other: number): number {
	return other === 0 ? one : commonDivisor(other, one % other);
}
