/**
 * A size as people read it, such as “4.2 MB” or “350 kB”; here a megabyte has 2²⁰ bytes, as in ZenMux's limits.
 * Rounded down, so that nothing under a limit seems to reach it.
 */
export function byteSize(bytes: number): string {
	const isLarge = bytes >= 1 << 20;
	return new Intl.NumberFormat(undefined, {
		style: 'unit',
		unit: isLarge ? 'megabyte' : 'kilobyte',
		maximumFractionDigits: isLarge ? 1 : 0,
		roundingMode: 'floor',
	}).format(bytes / (isLarge ? 1 << 20 : 1 << 10));
}
