import type { Job } from './job.ts';
import type { Ports } from './ports.ts';

/** Changes the job as it stands now; one that was forgotten stays so. @returns the changed job */
export type ChangeJob = (alter: (now: Job) => Job) => Job;

/**
 * Keeps the picture of a job outside memory, where it is in memory alone: VS Code may be closed at
 * any moment. Where that fails it stays in memory, and can still be saved.
 */
export async function keepPicture(job: Job, ports: Ports, change: ChangeJob): Promise<Job> {
	const bytes = job.picture?.bytes;
	if (bytes === undefined || job.picture?.hash !== undefined) return job;
	try {
		const hash = await ports.keep(bytes);
		return change((now) =>
			now.picture?.bytes === bytes ? { ...now, picture: { ...now.picture, hash } } : now,
		);
	} catch (error) {
		ports.onError(job, error);
		return job;
	}
}
