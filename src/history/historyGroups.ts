import * as l10n from '@vscode/l10n';
import { dayOf } from '../studio/historyRow.ts';
import type { HistoryEntry } from './historyEntry.ts';

/** Entries that stand under one heading. */
export type HistoryGroup = {
	/** The same for the same group, whatever is in it. */
	readonly id: string;
	readonly label: string;
	readonly entries: readonly HistoryEntry[];
};

/** In ms. Days have 23 to 25 hours: noon of the day before is safely in that. */
const halfDay = 12 * 60 * 60 * 1000;

/**
 * The entries by the days on which they were made; the pinned ones, which come first, apart.
 * @param entries the newest first
 * @param now milliseconds since 1970
 * @param language a locale, such as `zh-cn`
 */
export function historyGroups(
	entries: readonly HistoryEntry[],
	now: number,
	language: string,
): readonly HistoryGroup[] {
	const pinned = entries.filter(({ isPinned }) => isPinned);
	const loose = entries.filter(({ isPinned }) => !isPinned);
	const days = Map.groupBy(loose, ({ job }) => dayOf(job.startedAt));
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
	const groups = [...days].map(([start, members]) => ({
		id: `day ${start}`,
		label: dayLabel(start, now, date),
		entries: members,
	}));
	return pinned.length === 0
		? groups
		: [{ id: 'pinned', label: l10n.t('Pinned'), entries: pinned }, ...groups];
}

function dayLabel(start: number, now: number, date: Intl.DateTimeFormat): string {
	const today = dayOf(now);
	if (start === today) return l10n.t('Today');
	return start === dayOf(today - halfDay) ? l10n.t('Yesterday') : date.format(start);
}
