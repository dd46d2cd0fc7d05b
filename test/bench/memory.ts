// `node --expose-gc test/bench/memory.ts [--jobs 50] [--side 2048]`: what is left in memory when many
// jobs have come and gone: the extension's own jobs, client and decoder, each picture saved to a
// file. The test server runs in a process of its own. It prints lines and decides nothing.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { emptyComposition } from '../../src/jobs/composition.ts';
import type { JobSpec } from '../../src/jobs/job.ts';
import { Jobs } from '../../src/jobs/jobs.ts';
import { fakeRequest } from '../unit/fakeRequest.ts';
import { streamImages, type Connection } from '../../src/zenmux/zenmuxClient.ts';

const { values } = parseArgs({
	options: {
		jobs: { type: 'string', default: '50' },
		side: { type: 'string', default: '2048' },
	},
});
const { gc } = globalThis;
if (gc === undefined) throw new Error('Start it with node --expose-gc.');

const server = spawn(process.execPath, ['test/zenmux-server/main.ts', '--port=0', '--fast'], {
	stdio: ['ignore', 'pipe', 'inherit'],
});
const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-images-memory-'));
let peak = 0;
const meter = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
try {
	const jobs = jobsAt(await connectionTo(server.stdout));
	await run(jobs, 5);
	const before = settled();
	peak = 0;
	const began = performance.now();
	await run(jobs, Number(values.jobs));
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const after = settled();
	console.log(`${values.jobs} jobs of ${values.side} × ${values.side} in ${seconds} s; MiB`);
	print('baseline, after 5 jobs', before);
	console.log(`peak: resident ${mib(peak)}`);
	print(`after ${values.jobs} more jobs`, after);
} finally {
	clearInterval(meter);
	server.kill();
	await rm(folder, { recursive: true, force: true });
}

async function connectionTo(output: NodeJS.ReadableStream): Promise<Connection> {
	const found = new Map<string, string>();
	for await (const line of createInterface(output)) {
		const [, name, value] = /^(Base URL|Key)\s+(\S+)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) found.set(name, value);
		const [baseUrl, apiKey] = [found.get('Base URL'), found.get('Key')];
		if (baseUrl !== undefined && apiKey !== undefined) return { baseUrl, apiKey };
	}
	throw new Error('The test server did not start.');
}

/** Jobs whose pictures go to files; nothing else is kept. */
function jobsAt(connection: Connection): Jobs {
	const limits = { silence: 30_000, total: 120_000 };
	const fileOf = (hash: string): string => path.join(folder, hash);
	const write = async (bytes: Uint8Array): Promise<string> => {
		const hash = createHash('sha256').update(bytes).digest('hex');
		await writeFile(fileOf(hash), bytes);
		return hash;
	};
	return new Jobs({
		stream: () => (request, signal) => {
			if (request.kind === 'edit') throw new RangeError('Only pictures made from words.');
			return streamImages(request, connection, limits, () => undefined, signal);
		},
		maxConcurrency: () => 4,
		save: async (_job, bytes) => {
			const hash = await write(bytes);
			return {
				kind: 'saved',
				asset: fileOf(hash),
				hash,
				replaced: undefined,
				note: undefined,
				isTrial: false,
			};
		},
		layOver: () => Promise.reject(new RangeError('Nothing is laid over.')),
		shape: () => Promise.reject(new RangeError('Nothing is made exact.')),
		keep: write,
		kept: async (hash) => new Uint8Array(await readFile(fileOf(hash))),
		// The files of this bench are what is kept.
		letGo: () => Promise.resolve(),
		look: () => Promise.resolve(undefined),
		costOf: () => undefined,
		wait: () => Promise.resolve(),
		onError: (_job, error) => {
			throw error;
		},
		isAutoSaved: () => true,
		saveProblem: String,
		layOverProblem: String,
		shapeProblem: String,
	});
}

async function run(jobs: Jobs, count: number): Promise<void> {
	const size = `${values.side}x${values.side}`;
	const request = { ...fakeRequest, size };
	const composition = { ...emptyComposition, prompt: request.prompt };
	const spec: JobSpec = {
		request,
		folder: undefined,
		edit: undefined,
		composition,
		final: undefined,
		target: undefined,
	};
	const started = jobs.start(Array.from({ length: count }, () => spec));
	const ended = await Promise.all(started.map((job) => job.ended));
	const saved = ended.filter(({ progress }) => progress.status === 'saved');
	if (saved.length !== count) throw new Error(`${count - saved.length} jobs were not saved.`);
}

function settled(): NodeJS.MemoryUsage {
	for (let round = 0; round < 3; round++) gc?.();
	return process.memoryUsage();
}

function print(when: string, { rss, heapUsed, external }: NodeJS.MemoryUsage): void {
	console.log(
		`${when}: resident ${mib(rss)}, JavaScript heap ${mib(heapUsed)}, buffers ${mib(external)}`,
	);
}

function mib(bytes: number): string {
	return (bytes / 2 ** 20).toFixed(1);
}
