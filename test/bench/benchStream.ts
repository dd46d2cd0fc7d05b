import { figureOf } from './rounds.ts';
import type { Figure, Measured } from './row.ts';
import { runChild } from './runChild.ts';
import { startAnswerServer, type AnswerServer } from './startAnswerServer.ts';
import type { streamReaders } from './streamReaders.ts';

/** One reading of a stream. */
export type StreamRun = {
	/** From the request to the last picture, in ms; the median of several. */
	readonly time: number;
	/** The longest that the event loop stood still in all of them, in ms. */
	readonly block: number;
	/** The most that the process grew the first time, in MB. */
	readonly memory: number;
};

type Reader = keyof typeof streamReaders;
const readers: readonly Reader[] = ['floor', 'openai', 'eventsource-parser', 'ours'];
const rounds = 3;
/** A partial picture before each of three others, as the longest streams have. */
const pictures = 4;

/** From the response to decoded bytes: how long, how much at once, in how much memory. */
export async function benchStream(): Promise<readonly Measured[]> {
	const server = await startAnswerServer();
	try {
		return [...(await rowsOf(server, 8)), ...(await rowsOf(server, 20))];
	} finally {
		server.close();
	}
}

async function rowsOf(server: AnswerServer, megabytes: number): Promise<readonly Measured[]> {
	const runs = new Map<Reader, StreamRun[]>(readers.map((reader) => [reader, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const reader of readers) {
			const args = [reader, server.url, `${pictures}x1`, `${pictures}x${megabytes}`];
			const run = await runChild<StreamRun>('streamRun.ts', args);
			if (round > 0) runs.get(reader)?.push(run);
		}
	}
	const figure = (reader: Reader, part: keyof StreamRun): Figure =>
		figureOf((runs.get(reader) ?? []).map((run) => run[part]));
	const beside = (part: keyof StreamRun): Pick<Measured, 'peers' | 'ours'> => ({
		peers: {
			openai: figure('openai', part),
			'eventsource-parser': figure('eventsource-parser', part),
		},
		ours: figure('ours', part),
	});
	const what = `${pictures} pictures of ${megabytes} MB`;
	return [
		{
			row: `stream of ${what} → bytes`,
			unit: 'ms',
			floor: figure('floor', 'time'),
			...beside('time'),
			goal: { timesFloor: 1.5 },
		},
		{
			row: `longest block of the event loop, ${what}`,
			unit: 'ms',
			...beside('block'),
			goal: { atMost: 30 },
		},
		{
			row: `most memory above before, ${what}; floor: one picture`,
			unit: 'MB',
			floor: figureOf([megabytes]),
			...beside('memory'),
			goal: { timesFloor: 3 },
		},
	];
}
