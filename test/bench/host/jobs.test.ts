import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from '../../vscode/runProgram.ts';
import { generate, savedAsset, setSetting, useKey, workspaceFolder } from '../../host/hostWorld.ts';
import { figureOf, takeTurns, timed } from '../rounds.ts';
import type { Figure, Measured } from '../row.ts';
import { savingTime } from './savingTime.ts';

const url = process.env.ZENMUX_BENCH_URL ?? '';
const rounds = 5;
/** For what is measured in one test, in ms. */
const limit = 5 * 60_000;

describe('bench', function () {
	this.timeout(limit);
	const rows: Measured[] = [];

	before(async () => {
		await useKey(process.env.ZENMUX_API_KEY);
		await setSetting('maxConcurrency', 20);
	});
	after(() => writeFile(process.env.ZENMUX_BENCH_REPORT ?? '', JSON.stringify(rows)));

	for (const megabytes of [1, 8]) {
		it(`a whole job of ${megabytes} MB`, async () => {
			const prompt = `1x${megabytes}`;
			const { floor, openai, ours } = await takeTurns(rounds, {
				floor: () => timed(() => runProgram('sh', ['-c', commandLine, 'sh', url, prompt, other])),
				openai: () => timed(() => runProgram(process.execPath, [sdk, url, prompt, other])),
				ours: () => fileTime(prompt),
			});
			const row = `whole job, request to file, ${megabytes} MB`;
			rows.push({ row, unit: 'ms', floor, peers: { openai }, ours, goal: { timesFloor: 1 } });
		});
	}

	it('a completed event, to its file', async () => {
		rows.push(await savingTime(rounds));
	});

	it('jobs side by side', async () => {
		let alone: Figure | undefined;
		for (const atATime of [1, 5, 20]) {
			await setSetting('maxConcurrency', atATime);
			const runs: JobsRun[] = [];
			for (let round = 0; round <= 2; round++) runs.push(await runJobs());
			const [time, work] = (['time', 'work'] as const).map((part) =>
				figureOf(runs.slice(1).map((run) => run[part])),
			) as [Figure, Figure];
			alone ??= work;
			const what = `${count} jobs, ${atATime} at a time`;
			rows.push(
				{
					row: `${what}: time of each`,
					unit: 'ms',
					floor: figureOf([delay / atATime]),
					ours: time,
				},
				{
					row: `${what}: processor time of each`,
					unit: 'ms',
					floor: alone,
					ours: work,
					goal: { timesFloor: 1.2 },
				},
			);
		}
	});
});

/** Of each of several jobs, in ms; `work` is the processor time of the extension host. */
type JobsRun = { readonly time: number; readonly work: number };

const count = 20;
/** How long the server takes for each picture, in ms. */
const delay = 500;

async function runJobs(): Promise<JobsRun> {
	const before = process.cpuUsage();
	const jobs = Array.from({ length: count }, () => generate(`1x1@${delay}`));
	const time = await timed(() => Promise.all(jobs));
	const { user, system } = process.cpuUsage(before);
	return { time: time / count, work: (user + system) / 1000 / count };
}

/** As ZenMux's guide has it. */
const commandLine = `curl -sS "$1/images/generations" -H "Content-Type: application/json" \\
	-H "Authorization: Bearer sk-ai-v1-bench" -d '{"model":"gpt-image-2","prompt":"'"$2"'"}' \\
	| jq -r '.data[0].b64_json' | base64 --decode > "$3"`;
const sdk = path.join(process.env.ZENMUX_BENCH_FOLDER ?? '', 'sdkPicture.js');
const other = path.join(workspaceFolder().fsPath, 'other.png');

/** Until the file has its name: what follows, such as the history, is not waited for. */
async function fileTime(prompt: string): Promise<number> {
	const began = Date.now();
	const asset = savedAsset(await generate(prompt));
	return (await stat(asset.fsPath)).ctimeMs - began;
}
