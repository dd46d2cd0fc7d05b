import { promptOf, type JobSpec } from './job.ts';

/** Characters that fit into a notification's line. */
const limit = 40;

/** The beginning of a job's prompt, on one line; VS Code would make links of Markdown in a notification. */
export function shortPrompt(job: Pick<JobSpec, 'composition' | 'request'>): string {
	const line = promptOf(job).replace(/\s+/g, ' ').replaceAll('](', '] (').trim();
	const characters = Array.from(line);
	return characters.length <= limit ? line : `${characters.slice(0, limit).join('')}…`;
}
