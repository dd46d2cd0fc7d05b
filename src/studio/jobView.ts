import * as l10n from '@vscode/l10n';
import type { Job } from '../jobs/job.ts';
import { actionLabel, actionsOf } from '../jobs/jobAction.ts';
import { statusDetail, statusText } from '../jobs/jobStatus.ts';
import { parseSize } from '../pictures/size.ts';
import type { JobView, StudioState } from './protocol.ts';

/** The panel's state for these jobs, the oldest first. */
export function studioState(jobs: readonly Job[]): StudioState {
	return {
		jobs: jobs.map(jobView).reverse(),
		empty: {
			title: l10n.t('No pictures yet'),
			text: l10n.t(
				'Describe a picture, and watch it being made here. Finished pictures are files in your workspace.',
			),
			button: l10n.t('Generate Image…'),
		},
		listLabel: l10n.t('Pictures'),
	};
}

/** A job as the panel draws it. */
export function jobView(job: Job): JobView {
	const size = parseSize(job.request.size) ?? { width: 1, height: 1 };
	return {
		id: job.id,
		prompt: job.request.prompt,
		facts: facts(job),
		tone: tone(job),
		status: statusText(job),
		detail: statusDetail(job),
		startedAt: job.startedAt,
		endedAt: job.endedAt,
		...size,
		isFinal: job.picture?.isFinal ?? false,
		actions: actionsOf(job).map((action) => ({ action, label: actionLabel(action) })),
	};
}

function facts({ request: { model, size, outputFormat } }: Job): readonly string[] {
	const shownSize = size === 'auto' ? l10n.t('automatic size') : size.replace('x', ' × ');
	return [model, shownSize, outputFormat.toUpperCase()];
}

function tone(job: Job): JobView['tone'] {
	switch (job.progress.status) {
		case 'requesting':
		case 'repeating':
		case 'streaming':
		case 'saving':
			return 'running';
		case 'saved':
		case 'undone':
			return 'done';
		case 'unsaved':
			return job.progress.problem === undefined ? 'done' : 'failed';
		case 'cancelled':
			return 'cancelled';
		case 'failed':
			return 'failed';
	}
}
