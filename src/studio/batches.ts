import * as l10n from '@vscode/l10n';
import type { Job } from '../jobs/job.ts';
import { fileName, isOver, isRunning, promptOf } from '../jobs/job.ts';
import { jobFacts, jobView } from './jobView.ts';
import { moneyText } from './moneyText.ts';
import type { BatchView } from './views.ts';
import { familiesOf } from './versions.ts';

/** The newest batches are shown; the others are in the history. */
export const mostBatches = 8;

/**
 * The batches that the panel shows, the newest first, and how many more jobs there are.
 * @param kept how many the history has
 */
export function batchViews(
	jobs: readonly Job[],
	kept: number,
	language: string,
): {
	readonly batches: readonly BatchView[];
	readonly older: number;
} {
	const families = familiesOf(jobs);
	const all = [...Map.groupBy(jobs, ({ batch }) => batch.id)].reverse();
	const shown = all.filter(([, members], index) => index < mostBatches || members.some(isRunning));
	return {
		batches: shown.map(([id, members]) =>
			batchView(id, members, language, (job) => jobView(job, families, language)),
		),
		older: Math.max(0, kept - shown.flatMap(([, members]) => members).length),
	};
}

function batchView(
	id: string,
	members: readonly Job[],
	language: string,
	view: (job: Job) => BatchView['jobs'][number],
): BatchView {
	const ordered = members.toSorted((one, other) => one.batch.index - other.batch.index);
	const [first] = ordered;
	const shared = ordered.map(jobFacts);
	return {
		id,
		prompt: first === undefined ? '' : promptOf(first),
		facts: shared[0]?.filter((fact) => shared.every((facts) => facts.includes(fact))) ?? [],
		total: totalWords(ordered, language),
		jobs: ordered.map(view),
		running: ordered.filter(isRunning).length,
		request: requestOf(ordered),
	};
}

/** An agent's variations are there to choose from; the line stays where it is when one is chosen. */
function requestOf(jobs: readonly Job[]): string | undefined {
	const isToChoose = jobs.some((job) => job.target?.isPicked === true && !isOver(job));
	if (!isToChoose) return undefined;
	const [chosen] = jobs.flatMap(({ progress }) =>
		progress.status === 'saved' && !progress.isTrial ? progress.asset : [],
	);
	return chosen === undefined
		? l10n.t('An agent asked for these pictures. Choose the one to use; only that one is saved.')
		: l10n.t('An agent asked for these pictures and got {0}.', fileName(chosen));
}

/** What several jobs cost together; nothing where the price of one of them is not known. */
function totalWords(jobs: readonly Job[], language: string): string | undefined {
	const charged = jobs.filter(({ usage }) => usage !== undefined);
	const costs = charged.flatMap(({ cost }) => cost ?? []);
	if (jobs.length < 2 || costs.length === 0 || costs.length < charged.length) return undefined;
	const sum = costs.reduce((total, cost) => total + cost, 0);
	return moneyText(sum, language);
}
