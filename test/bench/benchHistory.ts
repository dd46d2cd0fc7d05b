import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EntryFiles } from '../../src/history/entryFiles.ts';
import { History } from '../../src/history/history.ts';
import type { HistoryEntry } from '../../src/history/historyEntry.ts';
import { wholeHistory } from '../../src/history/historyQuery.ts';
import { promptOf } from '../../src/jobs/job.ts';
import { historyView } from '../../src/studio/historyView.ts';
import { writeHistory } from './longHistory.ts';
import { takeTurns, timed } from './rounds.ts';
import type { Measured } from './row.ts';

const count = 10_000;
const jobs = 'history of 10 000 jobs';
const version = '1.0.0';
const rounds = 9;
const sideBySide = 64;
/** What finds all, what is in every prompt, and what is in one. */
const texts = ['', 'fox', 'night 4711 gpt'];

/** How long it takes to read a long history as a window opens, and to search it. */
export async function benchHistory(): Promise<readonly Measured[]> {
	const storage = await mkdtemp(path.join(tmpdir(), 'zenmux-bench-'));
	try {
		const folder = path.join(storage, 'history');
		await writeHistory(folder, count, version);
		const rows = [...(await openRows(storage, folder)), await searchRow(storage)];
		return [...rows, await bareRow(folder)];
	} finally {
		await rm(storage, { recursive: true, maxRetries: 5 });
	}
}

async function openRows(storage: string, folder: string): Promise<readonly Measured[]> {
	const { floor, ours } = await takeTurns(rounds, {
		floor: () => timed(() => parseIndex(path.join(folder, 'index'))),
		ours: () => timed(async () => (await opened(storage)).entries),
	});
	// After an update the entries are checked once again.
	const updated = await takeTurns(rounds, {
		ours: () => timed(() => new EntryFiles(folder, '2.0.0').read()),
	});
	return [
		{ row: `${jobs}: open`, unit: 'ms', floor, ours, goal: { atMost: 300 } },
		{ row: `${jobs}: open after an update`, unit: 'ms', floor, ours: updated.ours },
	];
}

/** The least that reading the index takes. */
async function parseIndex(index: string): Promise<void> {
	const lines = (await readFile(index, 'utf8')).split('\n').slice(1, -1);
	for (const line of lines) JSON.parse(line.slice(line.indexOf(' ')));
}

async function opened(storage: string): Promise<History> {
	const history = new History(storage, version, { info: console.log, error: console.error });
	await history.load();
	if (history.entries.length < count) throw new Error('Not all jobs were read.');
	return history;
}

/** From a text to the rows that the panel draws; the slowest text of each round. */
async function searchRow(storage: string): Promise<Measured> {
	const { entries } = await opened(storage);
	const figures = await takeTurns(rounds, {
		floor: () => timed(() => entries.filter(({ job }) => promptOf(job).includes('fox'))),
		ours: async () => {
			const times: number[] = [];
			for (const text of texts) times.push(await timeOf(entries, text));
			return Math.max(...times);
		},
	});
	return { row: `${jobs}: search`, unit: 'ms', ...figures, goal: { atMost: 50 } };
}

function timeOf(entries: readonly HistoryEntry[], text: string): Promise<number> {
	// What was found in the same array is remembered.
	const fresh = [...entries];
	const view = { query: { ...wholeHistory, text }, from: 0, count: 60 };
	return timed(() => historyView(fresh, true, view, 'en'));
}

/** Without the index: each entry is a file of its own. */
async function bareRow(folder: string): Promise<Measured> {
	await rm(path.join(folder, 'index'));
	const figures = await takeTurns(3, {
		floor: () => timed(() => parseFiles(folder)),
		ours: () => timed(() => new EntryFiles(folder, version).read()),
	});
	return { row: `${jobs}: open without its index`, unit: 'ms', ...figures };
}

/** The least that reading all entries takes, some side by side. */
async function parseFiles(folder: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
	for (let from = 0; from < names.length; from += sideBySide) {
		const some = names.slice(from, from + sideBySide);
		const texts = await Promise.all(some.map((name) => readFile(path.join(folder, name), 'utf8')));
		for (const text of texts) JSON.parse(text);
	}
}
