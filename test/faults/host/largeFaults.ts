import assert from 'node:assert/strict';
import type { Fault } from '../../zenmux-server/faults.ts';
import type { FaultRow } from '../faultRow.ts';
import { answered, failedOnce, savedOnce } from './answered.ts';

const mega = 1 << 20;
const refused = failedOnce(/more data than a picture can have.*charged/, 'retry', 'showLog');

/**
 * How much the extension host may grow: an event is refused at 96 MB, of which 72 MB are decoded by then. As
 * much again is for what was read and is not yet collected.
 */
const mostGrowth = 200 * mega;

/** Answers that are far too large: refused at a limit, in bounded memory. */
export const largeFaults: readonly FaultRow[] = [
	large('picture of 300 MB', { kind: 'huge', what: 'picture', megabytes: 300 }),
	large('field of 300 MB', { kind: 'huge', what: 'field', megabytes: 300 }),
	large('comment of 300 MB', { kind: 'huge', what: 'comment', megabytes: 300 }, savedOnce),
	large('comment of 400 MB', { kind: 'huge', what: 'comment', megabytes: 400 }),
	large('events without end', { kind: 'endlessEvents' }),
];

function large(name: string, fault: Fault, expected = refused): FaultRow {
	return { ...answered(name, fault, expected), meanwhile: watchMemory };
}

/** This is the process of the extension, too. */
async function watchMemory(ended: Promise<unknown>): Promise<void> {
	const before = process.memoryUsage.rss();
	let most = before;
	const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
	await ended.finally(() => clearInterval(timer));
	const growth = most - before;
	console.log(`      grew by ${Math.round(growth / mega)} MB`);
	assert.ok(growth < mostGrowth, `grew by ${Math.round(growth / mega)} MB`);
}
