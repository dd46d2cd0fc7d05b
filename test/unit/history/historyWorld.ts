import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { History } from '../../../src/history/history.ts';
import type { HistoryEntry } from '../../../src/history/historyEntry.ts';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import { fakeHash } from '../composer/fakeReference.ts';
import { fakeFinal, fakeJob, savedAs } from '../jobs/fakeJob.ts';

/** A finished job whose picture is a file. */
export function savedJob(id: string, changes: Partial<Job> = {}): Job {
	const progress = savedAs(`file:///w/${id}.png`, { hash: fakeHash(id) });
	return fakeJob(progress, { id, endedAt: 2000, picture: fakeFinal, ...changes });
}

/** A job that stands like this, and its place in the history. */
export function entryOf(job: Job, changes: Partial<HistoryEntry> = {}): HistoryEntry {
	return { job, isPinned: false, hasThumbnail: false, ...changes };
}

/** A job that ended without a picture. */
export function endedJob(id: string, progress: Progress, changes: Partial<Job> = {}): Job {
	return fakeJob(progress, { id, endedAt: 2000, ...changes });
}

/** A storage folder that is another one in each test, and histories on it. */
export type Storage = {
	readonly folder: () => string;
	readonly logged: string[];
	/** The history of a window that has read nothing yet. */
	readonly history: (version?: string) => History;
	/** The history of a window that has read all. */
	readonly opened: (version?: string) => Promise<History>;
	/** The names of the files of the history. */
	readonly files: () => Promise<readonly string[]>;
};

export function temporaryStorage(): Storage {
	let root = '';
	const logged: string[] = [];
	const log = {
		info: (line: string) => void logged.push(line),
		error: (error: unknown) => void logged.push(String(error)),
	};
	beforeEach(async () => {
		logged.length = 0;
		root = await mkdtemp(path.join(tmpdir(), 'zenmux-history-'));
	});
	// A window may still be tidying up.
	afterEach(() => rm(root, { recursive: true, maxRetries: 5 }));
	const folder = (): string => path.join(root, 'history');
	const history = (version = '1.0.0'): History => new History(root, version, log);
	return {
		folder,
		logged,
		history,
		opened: async (version) => {
			const opened = history(version);
			await opened.load();
			return opened;
		},
		files: async () => (await readdir(folder())).sort(),
	};
}
