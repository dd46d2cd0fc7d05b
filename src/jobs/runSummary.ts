import * as l10n from '@vscode/l10n';
import type { Job } from './job.ts';

/** How jobs that were sent together ended: one whole sentence. */
export type RunSummary = { readonly text: string; readonly isProblem: boolean };

/** @returns `undefined` when there is nothing to tell: the person cancelled them all */
export function runSummary(jobs: readonly Job[]): RunSummary | undefined {
	const ends = jobs.map(({ progress }) => progress.status);
	const count = (...statuses: readonly Job['progress']['status'][]): number =>
		ends.filter((status) => statuses.includes(status)).length;
	const [saved, failed] = [count('saved'), count('failed')];
	const finished = saved + count('unsaved', 'undone');
	if (finished + failed === 0) return undefined;
	return { text: sentence(jobs.length, finished, saved, failed), isProblem: failed > 0 };
}

function sentence(all: number, finished: number, saved: number, failed: number): string {
	const isSaved = finished === saved;
	if (finished === 0) return l10n.t('None of the {0} pictures could be made.', all);
	if (failed > 0) {
		return isSaved
			? l10n.t('{0} of {1} pictures were saved; {2} failed.', finished, all, failed)
			: l10n.t('{0} of {1} pictures are finished; {2} failed.', finished, all, failed);
	}
	if (finished < all) {
		return isSaved
			? l10n.t('{0} of {1} pictures were saved.', finished, all)
			: l10n.t('{0} of {1} pictures are finished.', finished, all);
	}
	return isSaved
		? l10n.t('All {0} pictures were saved.', all)
		: l10n.t('All {0} pictures are finished.', all);
}
