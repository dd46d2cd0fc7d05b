import * as l10n from '@vscode/l10n';
import type { Job } from '../jobs/job.ts';
import { statusText } from '../jobs/jobStatus.ts';
import { shortPrompt } from '../jobs/shortPrompt.ts';

/**
 * What stands where a job's picture is to be inserted; `undefined` when nothing is coming there, as
 * things stand.
 */
export function placeholderText(job: Job): string | undefined {
	switch (job.progress.status) {
		case 'queued':
		case 'requesting':
		case 'repeating':
		case 'streaming':
		case 'saving':
		case 'saved':
			return l10n.t('⟳ Making “{0}”… {1}', shortPrompt(job), statusText(job));
		case 'unsaved':
		case 'undone':
			return l10n.t('“{0}” is made, and waits in the Studio to be saved.', shortPrompt(job));
		case 'cancelled':
		case 'interrupted':
		case 'failed':
			return undefined;
	}
}
