import type { JobView } from '../studio/views.ts';

/** What was said last of each job, by its id. */
export type Spoken = ReadonlyMap<string, string>;

/**
 * What is to be read out of jobs, whole sentences: what changed since. Of jobs that were not shown
 * before only those that run are news; the others come from the history.
 */
export function spokenNews(before: Spoken, jobs: readonly JobView[]): string {
	const news = jobs.filter(({ id, tone, spoken }) => {
		const said = before.get(id);
		return said === undefined ? tone === 'running' : said !== spoken;
	});
	return news.map(({ spoken }) => spoken).join(' ');
}
