import * as l10n from '@vscode/l10n';
import type { HistoryEntry } from '../history/historyEntry.ts';
import { fileName, promptOf, type Job } from '../jobs/job.ts';
import { statusText } from '../jobs/jobStatus.ts';
import { costWords } from './costWords.ts';
import { boxSize, jobFacts, tone } from './jobView.ts';
import { thumbnailKey } from './pictureKey.ts';
import type { HistoryRowView } from './views.ts';

/** Makes rows of the history in the reader's language. @param now milliseconds since 1970 */
export function historyRow(language: string, now: number): (entry: HistoryEntry) => HistoryRowView {
	const when = dayAndTime(language, now);
	const seconds = new Intl.NumberFormat(language, {
		style: 'unit',
		unit: 'second',
		maximumFractionDigits: 1,
	});
	return ({ job, isPinned, hasThumbnail }) => {
		const file = job.progress.status === 'saved' ? fileName(job.progress.asset) : undefined;
		const took =
			job.endedAt === undefined ? undefined : seconds.format((job.endedAt - job.startedAt) / 1000);
		const outcome = [...costWords(job, language).toReversed(), took, file];
		return {
			id: job.id,
			prompt: promptOf(job),
			facts: modelAndSize(job),
			outcome: outcome.filter((words) => words !== undefined),
			when: when(job.startedAt),
			tone: tone(job),
			status: statusText(job),
			thumbnail: hasThumbnail ? thumbnailKey(job.id) : undefined,
			ratio: shownRatio(job),
			isPinned,
			file,
		};
	};
}

/** The format is in the file's name. */
function modelAndSize(job: Job): readonly string[] {
	return jobFacts(job).slice(0, 2);
}

/** A picture that was laid over another has the shape of that one, whatever ZenMux's answer has. */
function shownRatio(job: Job): number {
	const { width, height } = job.edit?.keep === undefined ? (job.got ?? boxSize(job)) : boxSize(job);
	return width / height;
}

/** Times in the reader's words, with the day by its name where it is near. */
function dayAndTime(language: string, now: number): (at: number) => string {
	const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
	const today = dayOf(now);
	// Noon of the day before: days of 23 and 25 hours have it, too.
	const yesterday = dayOf(today - 12 * 3600 * 1000);
	return (at) => {
		if (dayOf(at) === today) return l10n.t('Today, {0}', time.format(at));
		if (dayOf(at) === yesterday) return l10n.t('Yesterday, {0}', time.format(at));
		return date.format(at);
	};
}

/** When the day of a moment began here, in milliseconds since 1970. */
export function dayOf(at: number): number {
	return new Date(at).setHours(0, 0, 0, 0);
}
