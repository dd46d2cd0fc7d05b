import * as l10n from '@vscode/l10n';
import { sizeWords } from '../composer/parameterWords.ts';
import { promptOf, type Job } from '../jobs/job.ts';
import { actionLabel, actionsOf } from '../jobs/jobAction.ts';
import { spokenStatus, statusDetail, statusText } from '../jobs/jobStatus.ts';
import { parseSize, type Size } from '../pictures/size.ts';
import { contentKey, jobPictureKey } from './pictureKey.ts';
import { costWords } from './costWords.ts';
import { differences } from './differences.ts';
import type { JobView } from './views.ts';
import { versionsOf, type Families } from './versions.ts';

/** A job as the panel draws it. */
export function jobView(job: Job, families: Families, language: string): JobView {
	const key = jobPictureKey(job);
	const { picture, edit } = job;
	return {
		id: job.id,
		place: job.batch.index,
		prompt: promptOf(job),
		facts: jobFacts(job),
		model: job.request.model,
		isDraft: job.final !== undefined,
		tone: tone(job),
		status: statusText(job),
		spoken: spokenStatus(job),
		detail: statusDetail(job),
		startedAt: job.progress.status === 'queued' ? undefined : job.startedAt,
		endedAt: job.endedAt,
		sentAgainAt: job.progress.status === 'repeating' ? job.progress.until : undefined,
		costs: costWords(job, language),
		...boxSize(job),
		picture:
			key === undefined || picture === undefined ? undefined : { key, revision: picture.revision },
		isFinal: picture?.isFinal ?? false,
		before: edit?.before && contentKey(edit.before.hash),
		raw: picture?.raw === undefined ? undefined : contentKey(picture.raw),
		versions: versionsOf(job, families),
		crop: cropOf(job),
		differences: differences(job),
		actions: actionsOf(job).map((action) => ({ action, label: actionLabel(action, job) })),
	};
}

/** What a picture is cropped to, where the person can choose what stays in sight. */
function cropOf(job: Job): JobView['crop'] {
	const { shape } = job.target ?? {};
	const canAdjust = shape !== undefined && actionsOf(job).includes('adjustCrop');
	return canAdjust ? { size: shape.size, focus: shape.focus } : undefined;
}

/** The shape of the picture's box: the exact size, what was kept or asked for, what is edited, or a square. */
export function boxSize({ request, edit, target }: Job): Size {
	if (target?.shape !== undefined) return target.shape.size;
	if (edit?.keep !== undefined && edit.before !== undefined) return edit.before.size;
	return parseSize(request.size) ?? edit?.before?.size ?? { width: 1, height: 1 };
}

/** What was asked for: model, size, format. */
export function jobFacts({
	request: { model, size, outputFormat },
	target,
}: Job): readonly string[] {
	if (target?.shape !== undefined) {
		return [model, sizeWords(target.shape.size), target.shape.format.toUpperCase()];
	}
	const shownSize = size === 'auto' ? l10n.t('automatic size') : size.replace('x', ' × ');
	return [model, shownSize, outputFormat.toUpperCase()];
}

/** How a job stands, for icon and colour. */
export function tone(job: Job): JobView['tone'] {
	switch (job.progress.status) {
		case 'queued':
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
		case 'interrupted':
			return 'cancelled';
		case 'failed':
			return 'failed';
	}
}
