import * as l10n from '@vscode/l10n';
import type { BatchView, JobView } from '../../studio/views.ts';

/** What a picture of a batch is called: by its place, and by its model where several were asked. */
export function pictureName({ place, model }: JobView, { jobs }: BatchView): string {
	return jobs.every((job) => job.model === model)
		? l10n.t('Picture {0}', place + 1)
		: l10n.t('Picture {0}: {1}', place + 1, model);
}
