import * as l10n from '@vscode/l10n';
import { formatWords, sizeWords } from '../composer/parameterWords.ts';
import type { Job } from '../jobs/job.ts';
import { actionLabel, type JobAction } from '../jobs/jobAction.ts';
import type { Got } from '../pictures/got.ts';
import { isSameSize, parseSize } from '../pictures/size.ts';
import type { DifferenceView } from './views.ts';

/** Another answer, or another model, may be closer to what was asked for. */
const remedies: readonly JobAction[] = ['askAgain', 'selectModel'];

/** Where the answer is not what was asked for, in words, with what helps. */
export function differences(job: Job): readonly DifferenceView[] {
	const { got } = job;
	if (got === undefined) return [];
	const actions = remedies.map((action) => ({ action, label: actionLabel(action) }));
	return [sizeDifference(job, got), formatDifference(job, got), backgroundDifference(job, got)]
		.filter((text) => text !== undefined)
		.map((text) => ({ text, actions }));
}

/** What is made into an exact size has it, whatever came. */
function sizeDifference({ request, edit, target }: Job, got: Got): string | undefined {
	if (target?.shape !== undefined) return undefined;
	const asked = parseSize(request.size);
	if (asked === undefined || isSameSize(asked, got)) return undefined;
	return edit?.keep === undefined
		? l10n.t('Asked for {0}, got {1}.', sizeWords(asked), sizeWords(got))
		: l10n.t(
				'Asked for {0}, got {1}: it was scaled to lie on the original.',
				sizeWords(asked),
				sizeWords(got),
			);
}

function formatDifference({ request, target }: Job, { format }: Got): string | undefined {
	if (target?.shape !== undefined) return undefined;
	const { outputFormat } = request;
	return outputFormat === format
		? undefined
		: l10n.t('Asked for {0}, got {1}.', formatWords(outputFormat), formatWords(format));
}

function backgroundDifference({ request }: Job, { isTransparent }: Got): string | undefined {
	return request.background === 'transparent' && isTransparent === false
		? l10n.t('Asked for a transparent background, got no transparent pixel.')
		: undefined;
}
