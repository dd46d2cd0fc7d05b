import * as l10n from '@vscode/l10n';
import type { Replacement } from '../assets/replacements.ts';
import { fileName, type Job } from '../jobs/job.ts';
import { batchViews } from './batches.ts';
import { composerView, type ComposerState } from './composerView.ts';
import type { HistoryView, IconSetView, StudioState, StudioTab } from './views.ts';

/** What the panel shows; jobs are the oldest first, replacements the newest first. */
export type Shown = {
	readonly tab: StudioTab;
	readonly composer: ComposerState;
	readonly jobs: readonly Job[];
	/** How many the history has. */
	readonly kept: number;
	/** Whether the history is still being read, and its jobs are missing. */
	readonly isLoading: boolean;
	readonly history: HistoryView | undefined;
	readonly iconSet: IconSetView | undefined;
	readonly spending: readonly string[];
	readonly wantedThumbnails: StudioState['wantedThumbnails'];
	readonly wantedConversions: StudioState['wantedConversions'];
	readonly replacements: readonly Replacement[];
	/** Locale for dates, such as `zh-cn`. */
	readonly language: string;
};

/** The panel's state. */
export function studioState(shown: Shown): StudioState {
	const { language } = shown;
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
	return {
		tab: shown.tab,
		composer: composerView(shown.composer),
		...batchViews(shown.jobs, shown.kept, language),
		history: shown.history,
		iconSet: shown.iconSet,
		spending: shown.spending,
		wantedThumbnails: shown.wantedThumbnails,
		wantedConversions: shown.wantedConversions,
		empty: shown.isLoading ? undefined : emptyView(),
		listLabel: l10n.t('Pictures'),
		// What is being tried has Keep and Revert elsewhere.
		replaced: shown.replacements
			.filter(({ isTrial }) => !isTrial)
			.map(({ id, file, at }) => ({
				id,
				name: fileName(file),
				when: date.format(at),
			})),
	};
}

function emptyView(): StudioState['empty'] {
	return {
		title: l10n.t('No pictures yet'),
		text: l10n.t(
			'Describe a picture, and watch it being made here. Finished pictures are files in your workspace.',
		),
		button: l10n.t('Generate Image…'),
	};
}
