import type { Job } from './job.ts';
import { keepPicture, type ChangeJob } from './keepPicture.ts';
import type { Ports } from './ports.ts';
import { unsaved } from './saving.ts';

/**
 * Makes of ZenMux's answer what was asked for: lays it over the original, crops and scales it.
 * The answer and what is made of it are kept at once, because VS Code may be closed at any moment.
 * @returns `undefined` when that failed: the job says why, and the person decides about the answer as it is
 */
export async function workedPicture(
	answered: Job,
	ports: Ports,
	change: ChangeJob,
): Promise<Job | undefined> {
	const kept = await keepPicture(answered, ports, change);
	const whole = await layOver(kept, ports, change);
	const made = whole && (await shape(whole, ports, change));
	return made && keepPicture(made, ports, change);
}

async function layOver(job: Job, ports: Ports, change: ChangeJob): Promise<Job | undefined> {
	const { edit, picture } = job;
	if (edit?.keep === undefined || picture?.bytes === undefined) return job;
	const revision = picture.revision + 1;
	try {
		const over = await ports.layOver(edit.keep, picture.bytes);
		const made = { ...picture, ...over, hash: undefined, revision };
		return change((now) => ({ ...now, picture: made }));
	} catch (error) {
		ports.onError(job, error);
		change((now) => ({ ...now, progress: unsaved(ports.layOverProblem(error)) }));
		return undefined;
	}
}

async function shape(job: Job, ports: Ports, change: ChangeJob): Promise<Job | undefined> {
	const { target, picture } = job;
	if (target?.shape === undefined || picture?.bytes === undefined) return job;
	const revision = picture.revision + 1;
	try {
		const { bytes, raw } = await ports.shape(target.shape, picture.bytes);
		if (bytes === picture.bytes) return job;
		const made = { ...picture, bytes, hash: undefined, raw: picture.raw ?? raw, revision };
		return change((now) => ({ ...now, picture: made }));
	} catch (error) {
		ports.onError(job, error);
		change((now) => ({ ...now, progress: unsaved(ports.shapeProblem(error)) }));
		return undefined;
	}
}
