// `node test/bench/history.ts [--jobs 10000]`: how long it takes to read and search a history on this
// machine. It prints lines and decides nothing: it always ends with 0.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EntryFiles } from '../../src/history/entryFiles.ts';
import { entryName } from '../../src/history/entryName.ts';
import { History } from '../../src/history/history.ts';
import { matching, wholeHistory } from '../../src/history/historyQuery.ts';
import { entryText } from '../../src/history/keptEntry.ts';
import type { Job } from '../../src/jobs/job.ts';
import { composed, fakeHash, fakeReference } from '../unit/composer/fakeReference.ts';
import { fakeRequest, fakeStored, fakeStoredEdit } from '../unit/fakeRequest.ts';
import { editOf } from '../unit/jobs/fakeJob.ts';
import { savedJob } from '../unit/history/historyWorld.ts';

const { values } = parseArgs({ options: { jobs: { type: 'string', default: '10000' } } });
const count = Number(values.jobs);
const version = '1.0.0';
const runs = 5;

const storage = await mkdtemp(path.join(tmpdir(), 'zenmux-bench-'));
const folder = path.join(storage, 'history');
try {
	await writeEntries();
	console.log(`${count} jobs, of ${Math.round(entryText(entry(1)).length)} bytes each`);
	await print('opened without an index', 1, () => opened());
	await writeIndex('0.9.0');
	await print('opened with the index of another version', 1, () => opened());
	await writeIndex(version);
	await print('opened', runs, () => opened());
	const history = await opened();
	for (const text of ['', 'fox', 'night 4711 gpt']) {
		const query = { ...wholeHistory, text };
		await print(`searched for “${text}”`, runs, () => matching(history.entries, query));
	}
	const sorted = { ...wholeHistory, sort: 'dearest' } as const;
	await print('sorted by cost', runs, () => matching(history.entries, sorted));
	await print('asked what it uses, for the first time', 1, () => history.uses(fakeHash('0')));
	await print('put one more', runs, () => history.put(savedJob('new', { startedAt: Date.now() })));
	await print('read after a change', 1, () => history.entries);
} finally {
	await rm(storage, { recursive: true, maxRetries: 5 });
}

async function opened(): Promise<History> {
	const history = new History(storage, version, { info: console.log, error: console.error });
	await history.load();
	if (history.entries.length < count) throw new Error('Not all jobs were read.');
	return history;
}

async function writeEntries(): Promise<void> {
	await mkdir(folder);
	for (let index = 0; index < count; index++) {
		const { job } = entry(index);
		await writeFile(path.join(folder, entryName(job.id, 1)), entryText(entry(index)));
		await writeFile(path.join(folder, `${job.id}.webp`), '');
	}
}

async function writeIndex(version: string): Promise<void> {
	const files = new EntryFiles(folder, version);
	await files.read();
	await files.tidy();
	if (!(await readdir(folder)).includes('index')) throw new Error('There is no index.');
}

function entry(index: number): { readonly job: Job; readonly isPinned: boolean } {
	const prompt = `A red fox ${index} jumps over a lazy dog in the rain at night. `.repeat(3);
	const id = `a1b2c3d4-${index}`;
	const reference = fakeReference(`fox ${index}`);
	const isEdit = index % 3 === 0;
	const edit: Partial<Job> = {
		request: { ...fakeStoredEdit, prompt, images: [{ ...fakeStored, hash: fakeHash(id) }] },
		edit: editOf('file:///w/assets/images/fox.png', {
			source: { uri: 'file:///w/assets/images/fox.png', hash: fakeHash(id) },
			before: { hash: fakeHash(id), size: { width: 640, height: 480 } },
		}),
	};
	const job = savedJob(id, {
		request: { ...fakeRequest, prompt },
		composition: composed(isEdit ? [reference] : [], { prompt, models: [fakeRequest.model] }),
		startedAt: index * 60_000,
		endedAt: index * 60_000 + 20_000,
		requestId: id,
		usage: { inputTokens: 30, outputTokens: 1200, totalTokens: 1230 },
		cost: 0.04,
		got: { format: 'png', width: 1024, height: 1024, isTransparent: false },
		...(isEdit ? edit : {}),
	});
	return { job, isPinned: false };
}

async function print(what: string, times: number, act: () => unknown): Promise<void> {
	const taken: number[] = [];
	for (let run = 0; run < times; run++) {
		const began = performance.now();
		await act();
		taken.push(performance.now() - began);
	}
	const [best = 0] = taken.toSorted((one, other) => one - other);
	const worst = Math.max(...taken);
	console.log(`${what}: ${best.toFixed(1)} ms${times > 1 ? `, at most ${worst.toFixed(1)}` : ''}`);
}
