import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../../src/jobs/job.ts';
import { foundStorageFolder } from './storageFolder.ts';

/** By the name of its file, which is never written again. */
const read = new Map<string, Job>();

/** Resolves when the history says of a job, or of so many, that this holds. */
export async function notedJob(isTrue: (job: Job) => boolean, count = 1): Promise<void> {
	while ((await notedJobs()).filter(isTrue).length < count) await wait(20);
}

async function notedJobs(): Promise<readonly Job[]> {
	const folder = path.join(foundStorageFolder() ?? '', 'history');
	const files = await readdir(folder).catch(() => []);
	const names = files.filter((name) => name.endsWith('.json'));
	await Promise.all(names.filter((name) => !read.has(name)).map((name) => readJob(folder, name)));
	return names.flatMap((name) => read.get(name) ?? []);
}

/** The file may just have given way to a newer one. */
async function readJob(folder: string, name: string): Promise<void> {
	const text = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
	if (text !== undefined) read.set(name, (JSON.parse(text) as { readonly job: Job }).job);
}
