import type { Job } from './job.ts';
import type { ContentHash } from './jobRequest.ts';
import type { ChangeJob } from './keepPicture.ts';
import type { Ports } from './ports.ts';
import { afterSaving, unsaved, type Place } from './saving.ts';

/**
 * Saves the picture of a job.
 * @param job as it stands when the person dismisses the question where to save it
 * @returns the kept bytes that no job needs any more, because the file holds them
 */
export async function saveJob(
	job: Job,
	place: Place,
	ports: Ports,
	change: ChangeJob,
): Promise<ContentHash | undefined> {
	const { picture, progress } = job;
	if (picture === undefined) return undefined;
	change((now) => ({ ...now, progress: { status: 'saving' } }));
	try {
		const bytes = picture.bytes ?? (await ports.kept(picture.hash ?? ''));
		const saved = await ports.save(job, bytes, place);
		change((now) => afterSaving({ ...now, progress }, saved));
		return saved.kind === 'saved' ? picture.hash : undefined;
	} catch (error) {
		ports.onError(job, error);
		change((now) => ({ ...now, progress: unsaved(ports.saveProblem(error)) }));
		return undefined;
	}
}
