import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../vscode/runProgram.ts';
import { benchPicture } from './benchPicture.ts';
import { figureOf, takeTurns, timed } from './rounds.ts';
import type { Measured } from './row.ts';
import { runChild } from './runChild.ts';
import { startAnswerServer } from './startAnswerServer.ts';

/** One sending of all pictures. */
export type UploadRun = {
	/** From the files to the answer, in ms. */
	readonly time: number;
	/** The most that the process grew, in MB. */
	readonly memory: number;
};

const rounds = 5;
const pictures = 16;
const megabytes = 5;

/** An edit of as many pictures as a request may have: from files to the answer, which is small. */
export async function benchUpload(): Promise<readonly Measured[]> {
	await using cleanUp = new AsyncDisposableStack();
	const folder = await mkdtemp(path.join(tmpdir(), 'zenmux-bench-'));
	cleanUp.defer(() => rm(folder, { recursive: true }));
	const picture = await benchPicture(megabytes * 2 ** 20);
	const files = Array.from({ length: pictures }, (_, index) => path.join(folder, `${index}.png`));
	for (const file of files) await writeFile(file, picture);
	const server = await startAnswerServer();
	cleanUp.defer(server.close);
	const { url } = server;
	const memory: Record<'openai' | 'ours', number[]> = { openai: [], ours: [] };
	const run = (name: 'openai' | 'ours') => async (): Promise<number> => {
		const { time, memory: grown } = await runChild<UploadRun>('uploadRun.ts', [name, url, folder]);
		memory[name].push(grown);
		return time;
	};
	const { floor, openai, ours } = await takeTurns(rounds, {
		floor: () => timed(() => runProgram('curl', curlArguments(url, files))),
		openai: run('openai'),
		ours: run('ours'),
	});
	const what = `${pictures} pictures of ${megabytes} MB`;
	return [
		{
			row: `upload of ${what}`,
			unit: 'ms',
			floor,
			peers: { openai },
			ours,
			goal: { timesFloor: 1.2 },
		},
		{
			row: `most memory above before, upload of ${what}`,
			unit: 'MB',
			peers: { openai: figureOf(memory.openai) },
			ours: figureOf(memory.ours),
			goal: { atMost: 1.5 * pictures * megabytes },
		},
	];
}

function curlArguments(url: string, files: readonly string[]): string[] {
	const parts = files.flatMap((file) => ['-F', `image[]=@${file};type=image/png`]);
	const fields = ['-F', 'model=gpt-image-2', '-F', 'prompt=1x0', '-F', 'stream=true'];
	return ['-sS', `${url}/images/edits`, ...fields, ...parts];
}
