import type { BatchView, JobView, VersionView } from '../../studio/views.ts';

/**
 * The versions to show under a tile: its neighbours stand beside it anyway. Empty where nothing
 * came of the picture in another batch.
 */
export function tileVersions(job: JobView, { jobs }: BatchView): readonly VersionView[] {
	const neighbours = new Set(jobs.flatMap(({ id }) => (id === job.id ? [] : id)));
	const versions = job.versions.filter(({ jobId = '' }) => !neighbours.has(jobId));
	const hasOthers = versions.some(({ jobId, isCurrent }) => jobId !== undefined && !isCurrent);
	return hasOthers ? versions : [];
}
