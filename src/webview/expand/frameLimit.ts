import { expandedSize, type Insets } from '../../pictures/expansionLimits.ts';
import { sizeRules, type Size } from '../../pictures/size.ts';

/** The rule that stops a frame from growing further. */
export type FrameLimit = 'side' | 'ratio' | 'pixels';

/**
 * Which rule made the allowed insets smaller than the wanted ones: the one that the next step
 * outward would break.
 */
export function reachedLimit(
	source: Size,
	wanted: Insets,
	allowed: Insets,
): FrameLimit | undefined {
	const [larger, canvas] = [expandedSize(source, wanted), expandedSize(source, allowed)];
	const width = canvas.width + (larger.width > canvas.width ? sizeRules.multiple : 0);
	const height = canvas.height + (larger.height > canvas.height ? sizeRules.multiple : 0);
	const longest = Math.max(width, height);
	if (longest > sizeRules.maxSide) return 'side';
	if (longest > sizeRules.maxRatio * Math.min(width, height)) return 'ratio';
	return width * height > sizeRules.maxPixels ? 'pixels' : undefined;
}
