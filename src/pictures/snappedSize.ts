import { isFlexibleSize, requestSize, sizeRules, type Size } from './size.ts';

/**
 * The size that is taken nearest to a wanted one: where sizes are free, both sides go to the nearest
 * multiple, and only where that breaks another rule the ratio decides.
 * @param size pixels, each side above 0
 */
export function snappedSize(size: Size, sizes: 'fixed' | 'flexible'): Size {
	const near = { width: nearMultiple(size.width), height: nearMultiple(size.height) };
	return sizes === 'flexible' && isFlexibleSize(near) ? near : requestSize(size, sizes);
}

function nearMultiple(length: number): number {
	return Math.round(length / sizeRules.multiple) * sizeRules.multiple;
}
