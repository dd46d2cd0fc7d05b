import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { ContentStore } from '../../../src/assets/contentStore.ts';
import { PictureSaver } from '../../../src/assets/pictureSaver.ts';
import { Replacements } from '../../../src/assets/replacements.ts';
import { Log } from '../../../src/host/log.ts';
import { emptyComposition } from '../../../src/jobs/composition.ts';
import { Jobs } from '../../../src/jobs/jobs.ts';
import type { ImageEvent } from '../../../src/zenmux/imageEvents.ts';
import { workspaceFolder } from '../../host/hostWorld.ts';
import { KeptStorage } from '../../host/trialWindow.ts';
import { fakeRequest } from '../../unit/fakeRequest.ts';
import { benchPicture } from '../benchPicture.ts';
import { takeTurns, timed } from '../rounds.ts';
import type { Measured } from '../row.ts';

const megabytes = 8;

/** From a completed event to its file, which is closed: the jobs, the store and the saver as they are. */
export async function savingTime(rounds: number): Promise<Measured> {
	const storage = await mkdtemp(path.join(tmpdir(), 'zenmux-bench-'));
	const picture = new Uint8Array(await benchPicture(megabytes * 2 ** 20));
	// Its channel is the extension's own: who disposes of it closes that.
	const log = new Log();
	try {
		const store = new ContentStore(vscode.Uri.file(storage));
		const saver = new PictureSaver(log, new Replacements(new KeptStorage(), store));
		const file = path.join(workspaceFolder().fsPath, 'floor.png');
		const writeNew = (flush: boolean) => async (): Promise<number> => {
			await rm(file, { force: true });
			return timed(() => writeFile(file, picture, { flush }));
		};
		const { floor, flushed, ours } = await takeTurns(rounds * 3, {
			floor: writeNew(false),
			flushed: writeNew(true),
			ours: () => saved(store, saver, picture.slice()),
		});
		return {
			row: `completed event → file closed, ${megabytes} MB`,
			unit: 'ms',
			floor,
			peers: { 'writeFile, flushed': flushed },
			ours,
			goal: { timesFloor: 1.2 },
		};
	} finally {
		await rm(storage, { recursive: true });
	}
}

/** @returns ms from the event to the state *saved* */
async function saved(
	store: ContentStore,
	saver: PictureSaver,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<number> {
	let [began, ended] = [0, 0];
	async function* events(): AsyncGenerator<ImageEvent> {
		yield await Promise.resolve({ kind: 'accepted', status: 200, requestId: undefined } as const);
		began = performance.now();
		yield { kind: 'completed', bytes, usage: undefined };
	}
	const jobs = new Jobs({
		stream: () => events,
		maxConcurrency: () => 1,
		save: saver.save,
		layOver: () => Promise.reject(new RangeError('Nothing is laid over.')),
		shape: () => Promise.reject(new RangeError('Nothing is made exact.')),
		keep: (kept) => store.put(kept),
		kept: (hash) => store.read(hash),
		letGo: (hash) => store.letGo(hash),
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
	jobs.onDidChange(({ progress }) => {
		if (progress.status === 'saved') ended ||= performance.now();
	});
	const composition = { ...emptyComposition, prompt: fakeRequest.prompt };
	const [started] = jobs.start([
		{
			request: fakeRequest,
			folder: workspaceFolder().toString(),
			edit: undefined,
			composition,
			final: undefined,
			target: undefined,
		},
	]);
	const job = await started?.ended;
	if (job?.progress.status !== 'saved') throw new Error('The picture was not saved.');
	await vscode.workspace.fs.delete(vscode.Uri.parse(job.progress.asset));
	return ended - began;
}
