import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Job, Progress } from '../../../src/jobs/job.ts';
import {
	generate,
	requestWhere,
	setSetting,
	workspaceFolder,
	zenmux,
} from '../../host/hostWorld.ts';
import type { RequestRecord } from '../../zenmux-server/controlClient.ts';
import { bothActions, type Expected, type FaultRow } from '../faultRow.ts';
import { quick, savedOnce } from './answered.ts';
import { HeldWrites } from './heldWrites.ts';
import { Leaks } from './leaks.ts';
import { notedJob } from './notedJob.ts';

const many = 200;
/** The most that the settings allow. */
const sideBySide = 20;
const another = 'Another picture';

const mayCost: Expected = {
	ending: 'cancelled',
	reads: /No file was written\. ZenMux may still charge/,
	offers: ['retry', 'reuse'],
	requests: 1,
};
/** The request is that of the picture for which it waits. */
const costsNothing: Expected = { ...mayCost, reads: /not sent, and costs nothing/ };

/** When the row began that runs, in ms since 1970; other rows may have left jobs whose end could not be noted. */
let begunAt = 0;
let writes = new HeldWrites('');
let leaks: Leaks | undefined;

/** Jobs that the person cancels. */
export const cancelFaults: readonly FaultRow[] = [
	row('cancelled in the queue, behind another', costsNothing, {
		arrange: async () => {
			await setSetting('maxConcurrency', 1);
			await zenmux.hold('headers');
			void generate(another);
			await requestWhere(() => true);
		},
		meanwhile: async () => {
			await notedJob((job) => isNow(job, 'queued') && job.request.prompt !== another);
			await cancel(2);
		},
	}),
	row('cancelled before the headers', mayCost, {
		arrange: () => zenmux.hold('headers'),
		meanwhile: () => cancelWhen(() => true),
	}),
	row('cancelled after the headers', mayCost, {
		arrange: () => zenmux.hold('partial'),
		meanwhile: async () => {
			await notedJob((job) => isNow(job, 'streaming'));
			await cancel(1);
		},
	}),
	row('cancelled in the middle of a preview', mayCost, {
		arrange: async () => {
			// A large picture, which takes a while.
			await setSetting('size', '2048x2048');
			await zenmux.setFault({ kind: 'drip' });
		},
		meanwhile: () => cancelWhen(({ pictures }) => pictures.length > 0),
		check: async () => {
			const { pictures } = await requestWhere(({ abortedAt }) => abortedAt !== undefined);
			assert.equal(pictures.length, 1);
		},
	}),
	quick(
		row('cancelled after the last preview', mayCost, {
			arrange: () => zenmux.hold('completed'),
			meanwhile: () => cancelWhen(({ pictures }) => pictures.length === 2),
		}),
	),
	row('cancelled before the next try', mayCost, {
		arrange: () =>
			zenmux.setFault({ kind: 'error', status: 429, type: 'rate_limit', retryAfter: '50' }),
		meanwhile: async () => {
			await notedJob((job) => isNow(job, 'repeating'));
			await cancel(1);
		},
		check: () => aborted(0),
	}),
	quick(
		row('cancelled while the file is written', savedOnce, {
			arrange: () => {
				writes = new HeldWrites(workspaceFolder().fsPath);
				return writes.hold();
			},
			meanwhile: async () => {
				await writes.reached();
				await cancel(0);
				await writes.release();
			},
			check: () => aborted(0),
			cleanUp: () => writes.release(),
		}),
	),
	crowd(`${many} cancelled, one after the other`, cancelOneByOne, { ...mayCost, requests: many }),
	crowd(`${many} cancelled at once`, cancelAtOnce, { ...costsNothing, requests: sideBySide }),
];

/** Each request ends because the client goes away. */
function row(
	name: string,
	expected: Expected,
	more: Pick<FaultRow, 'arrange'> & Partial<FaultRow>,
): FaultRow {
	const check = (): Promise<void> => aborted(expected.requests);
	const arrange = async (): Promise<void> => {
		begunAt = Date.now();
		await more.arrange();
	};
	return { name, actions: bothActions, isQuick: false, expected, check, ...more, arrange };
}

/** Many jobs, of which nothing must be left. */
function crowd(name: string, send: NonNullable<FaultRow['send']>, expected: Expected): FaultRow {
	return row(name, expected, {
		actions: ['generate'],
		arrange: () => {
			leaks = new Leaks();
			return Promise.resolve();
		},
		send,
		check: async () => {
			await aborted(expected.requests);
			await leaks?.check();
		},
		cleanUp: () => Promise.resolve(leaks?.dispose()),
	});
}

async function cancelOneByOne(): Promise<Progress | undefined> {
	await zenmux.hold('headers');
	let last: Progress | undefined;
	for (let sent = 1; sent <= many; sent++) {
		const ended = generate('A red fox in the snow');
		await cancelWhen(({ abortedAt }) => abortedAt === undefined);
		last = await ended;
		await aborted(sent);
	}
	return last;
}

async function cancelAtOnce(): Promise<Progress | undefined> {
	await setSetting('maxConcurrency', sideBySide);
	await zenmux.hold('completed');
	const ended = Array.from({ length: many }, () => generate('A red fox in the snow'));
	await notedJob((job) => isNow(job, 'streaming'), sideBySide);
	await notedJob((job) => isNow(job, 'queued'), many - sideBySide);
	await cancel(many);
	const all = await Promise.all(ended);
	const sent = all.filter((progress) => progress?.status === 'cancelled' && progress.wasSent);
	assert.equal(sent.length, sideBySide);
	assert.ok(all.every((progress) => progress?.status === 'cancelled'));
	return all.at(-1);
}

function isNow({ progress, startedAt }: Job, status: Progress['status']): boolean {
	return progress.status === status && startedAt >= begunAt;
}

async function cancelWhen(isTrue: (request: RequestRecord) => boolean): Promise<void> {
	await requestWhere(isTrue);
	await cancel(1);
}

/** @param count how many jobs there are to cancel */
async function cancel(count: number): Promise<void> {
	assert.equal(await vscode.commands.executeCommand('zenmuxImages.cancelAll'), count);
}

/** Resolves when the server has noticed so many requests whose client went away. */
async function aborted(count: number): Promise<void> {
	for (;;) {
		const requests = await zenmux.imageRequests();
		const gone = requests.filter(({ abortedAt }) => abortedAt !== undefined);
		if (gone.length === count) return;
		await wait(5);
	}
}
