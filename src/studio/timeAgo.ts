const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000],
];

/**
 * How long ago something was, such as “3 hours ago” or “yesterday”.
 * @param at milliseconds since 1970, as `now`
 */
export function timeAgo(at: number, now: number, language: string): string {
	const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	const passed = Math.max(0, now - at);
	const [unit, length] = units.find(([, ms]) => passed >= ms) ?? ['second', Infinity];
	return format.format(-Math.floor(passed / length), unit);
}
