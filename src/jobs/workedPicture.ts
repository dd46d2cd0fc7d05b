import type { Job } from './job.ts';
import type { Ports } from './ports.ts';
import { unsaved } from './saving.ts';

/** Changes the job as it stands now. @returns the changed job */
export type ChangeJob = (alter: (now: Job) => Job) => Job;

/**
 * Makes of ZenMux's answer what was asked for: lays it over the original, crops and scales it.
 * @returns `undefined` when that failed: the job says why, and the person decides about the answer as it is
 */
export async function workedPicture(
	answered: Job,
	ports: Ports,
	change: ChangeJob,
): Promise<Job | undefined> {
	const secured = await secure(answered, ports, change);
	const whole = await layOver(secured, ports, change);
	return whole && shape(whole, ports, change);
}

/** The work takes seconds, and VS Code may be closed meanwhile: the answer is kept first. */
async function secure(job: Job, ports: Ports, change: ChangeJob): Promise<Job> {
	const { edit, target, picture } = job;
	const isWorkedOn = edit?.keep !== undefined || target?.shape !== undefined;
	if (!isWorkedOn || picture?.bytes === undefined) return job;
	try {
		const hash = await ports.keep(picture.bytes);
		return change((now) => ({ ...now, picture: { ...picture, hash } }));
	} catch (error) {
		ports.onError(job, error);
		return job;
	}
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
