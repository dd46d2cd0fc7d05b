// Started by `benchStream`: reads a stream in the way that its first argument names, first a short one
// to warm up, then a long one: once for its memory, then again and again for its time. Tells by IPC.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { StreamRun } from './benchStream.ts';
import { figureOf, timed } from './rounds.ts';
import { streamReaders } from './streamReaders.ts';

const [, , name = '', url = '', short = '', long = ''] = process.argv;
const warmUps = 3;
const timedRounds = 5;
const read = streamReaders[name as keyof typeof streamReaders];
/** As a job does, this holds the newest picture until the next one is there. */
const held: Uint8Array[] = [];
const hold = (bytes: Uint8Array): unknown => (held[0] = bytes);

for (let round = 0; round < 20; round++) await read(url, short, hold);
const before = process.memoryUsage.rss();
await read(url, long, hold);
const memory = process.resourceUsage().maxRSS * 1024 - before;

// An extension host has read streams before: its memory is there, its code is compiled.
const delay = monitorEventLoopDelay({ resolution: 1 });
const times: number[] = [];
for (let round = 0; round < warmUps + timedRounds; round++) {
	if (round === warmUps) delay.enable();
	times.push(await timed(() => read(url, long, hold)));
}
delay.disable();
const run: StreamRun = {
	time: figureOf(times.slice(warmUps)).median,
	block: delay.max / 1e6,
	memory: memory / 2 ** 20,
};
process.send?.(run);
process.disconnect();
