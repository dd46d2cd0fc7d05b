import { setTimeout as wait } from 'node:timers/promises';
import { setSetting, zenmux } from '../../host/hostWorld.ts';
import type { Fault, Point } from '../../zenmux-server/faults.ts';
import { bothActions, type Expected, type FaultRow } from '../faultRow.ts';
import { answered, failedOnce, quick, savedOnce } from './answered.ts';

/** Seconds: the least that the setting takes. */
const requestTimeout = 10;
const lost = failedOnce(/connection to ZenMux was lost.*charged/, 'retry', 'showLog');
const givenUp = failedOnce(
	/sent nothing for longer.*requestTimeout.*charged/,
	'retry',
	'openSettings',
);

/** Answers that break off, and answers of which nothing more comes. */
export const silenceFaults: readonly FaultRow[] = [
	quick(answered('reset before the headers', { kind: 'resetBeforeHeaders' }, lost)),
	answered('reset after the headers', { kind: 'resetAfterHeaders' }, lost),
	answered('reset within a preview', { kind: 'resetInPartial' }, lost),
	quick(answered('reset before the picture', { kind: 'resetBeforeCompleted' }, lost)),
	stalled('silence before the headers', 'headers'),
	stalled('silence before the first preview', 'partial'),
	stalled('silence before the picture', 'completed'),
	stillAlive(),
];

/** Silence for longer than the setting allows. */
function stalled(name: string, at: Point): FaultRow {
	const fault: Fault = { kind: 'stall', at, keepAlive: false };
	return limited(name, givenUp, () => zenmux.setFault(fault));
}

/** The picture comes after more than the limit, and until then a sign of life each second. */
function stillAlive(): FaultRow {
	const row = limited('signs of life for longer', savedOnce, async () => {
		await zenmux.setTiming({ firstByte: 20, betweenPictures: 30, keepAlive: 1000 });
		await zenmux.hold('completed');
	});
	return {
		...row,
		meanwhile: async () => {
			await wait((requestTimeout + 2) * 1000);
			await zenmux.release();
		},
	};
}

function limited(name: string, expected: Expected, order: () => Promise<void>): FaultRow {
	const arrange = async (): Promise<void> => {
		await setSetting('requestTimeout', requestTimeout);
		await order();
	};
	return { name, actions: bothActions, isQuick: false, arrange, expected };
}
