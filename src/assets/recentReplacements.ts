import type { Replacement } from './replacements.ts';

/** What was replaced earlier, in ms, is not brought back any more. */
const longestKept = 90 * 24 * 60 * 60 * 1000;
const mostKept = 200;

/**
 * The replacements whose old bytes are worth keeping; all of those that a person has yet to decide on.
 * @param replacements the newest first
 * @param now milliseconds since 1970
 */
export function recentReplacements(
	replacements: readonly Replacement[],
	now: number,
): readonly Replacement[] {
	const recent = replacements.filter(({ at }) => now - at <= longestKept).slice(0, mostKept);
	return replacements.filter((one) => one.isTrial || recent.includes(one));
}
