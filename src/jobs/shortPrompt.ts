import { promptOf, type JobSpec } from './job.ts';
import { oneLine } from './oneLine.ts';

/** Characters that fit into a notification's line. */
const limit = 40;

/** The beginning of a job's prompt, on one line; VS Code would make links of Markdown in a notification. */
export function shortPrompt(job: Pick<JobSpec, 'composition' | 'request'>): string {
	return oneLine(promptOf(job).replaceAll('](', '] ('), limit);
}
