import * as l10n from '@vscode/l10n';
import type { Replacement } from '../assets/replacements.ts';
import { fileName, type Job } from '../jobs/job.ts';
import { composerView, type ComposerState } from './composerView.ts';
import { jobView } from './jobView.ts';
import type { StudioState } from './protocol.ts';
import { familiesOf } from './versions.ts';

/** What the panel shows; jobs are the oldest first, replacements the newest first. */
export type Shown = {
	readonly composer: ComposerState;
	readonly jobs: readonly Job[];
	readonly replacements: readonly Replacement[];
	/** Locale for dates, such as `zh-cn`. */
	readonly language: string;
};

/** The panel's state. */
export function studioState({ composer, jobs, replacements, language }: Shown): StudioState {
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
	const families = familiesOf(jobs);
	return {
		composer: composerView(composer),
		jobs: jobs.map((job) => jobView(job, families)).reverse(),
		empty: {
			title: l10n.t('No pictures yet'),
			text: l10n.t(
				'Describe a picture, and watch it being made here. Finished pictures are files in your workspace.',
			),
			button: l10n.t('Generate Image…'),
		},
		listLabel: l10n.t('Pictures'),
		replaced: replacements.map(({ id, file, at }) => ({
			id,
			name: fileName(file),
			when: date.format(at),
		})),
	};
}
