import { bringBack } from '../assets/bringBack.ts';
import type { Replacements } from '../assets/replacements.ts';
import type { ComposerTools } from '../composer/composerTools.ts';
import { reportProblem } from '../composer/reportProblem.ts';
import type { ActOnJob } from '../jobs/jobAction.ts';

/** Brings back a file that an edit replaced, also one of before a reload; reports what goes wrong. */
export async function restoreReplaced(
	{ jobs, replacements, log }: ComposerTools & { readonly replacements: Replacements },
	actOnJob: ActOnJob,
	replacedId: string,
): Promise<void> {
	const job = jobs.all.find(
		({ progress }) => progress.status === 'saved' && progress.replaced === replacedId,
	);
	// The job shows that its picture is gone from the file.
	if (job !== undefined) await actOnJob(job.id, 'undo');
	else
		await bringBack(replacements, replacedId).catch((error: unknown) => reportProblem(error, log));
}
