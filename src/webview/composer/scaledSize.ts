import { isSameSize, sizeRules, type Size } from '../../pictures/size.ts';
import { recommendedPictureBytes } from '../../zenmux/inputLimits.ts';

/** The size with no side above what a model paints (3840 pixels), in proportion. */
export function withinSides(size: Size): Size {
	return scaled(size, Math.min(1, sizeRules.maxSide / Math.max(size.width, size.height)));
}

/**
 * The next smaller size to try for a picture that came out too large: as many bytes a pixel are
 * taken as it had, and a little more, since smaller pictures compress less well.
 */
export function nextSmaller(size: Size, byteLength: number): Size {
	const next = scaled(size, Math.min(0.95, Math.sqrt(recommendedPictureBytes / byteLength) * 0.97));
	return isSameSize(next, size) ? { width: 1, height: 1 } : next;
}

function scaled({ width, height }: Size, factor: number): Size {
	return {
		width: Math.max(1, Math.round(width * factor)),
		height: Math.max(1, Math.round(height * factor)),
	};
}
