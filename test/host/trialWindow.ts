import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import sharp from 'sharp';
import * as vscode from 'vscode';
import { ContentStore } from '../../src/assets/contentStore.ts';
import { PictureSaver } from '../../src/assets/pictureSaver.ts';
import { Replacements } from '../../src/assets/replacements.ts';
import { saveProblem } from '../../src/assets/saveProblem.ts';
import { followTrials } from '../../src/history/followTrials.ts';
import { History } from '../../src/history/history.ts';
import { recordJobs } from '../../src/history/recordJobs.ts';
import { Log } from '../../src/host/log.ts';
import { emptyComposition } from '../../src/jobs/composition.ts';
import type { Job } from '../../src/jobs/job.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { fakeRequest } from '../unit/fakeRequest.ts';
import { world } from '../unit/jobs/world.ts';

const log = new Log();

/** What VS Code keeps of a workspace when it is closed: files of the extension, and a memento. */
export class KeptStorage implements vscode.Memento {
	readonly folder = vscode.Uri.joinPath(vscode.Uri.file(tmpdir()), `zenmux-trials-${randomUUID()}`);
	readonly #values = new Map<string, unknown>();

	keys(): readonly string[] {
		return [...this.#values.keys()];
	}

	get<Value>(key: string, otherwise?: Value): Value | undefined {
		return (this.#values.get(key) as Value | undefined) ?? otherwise;
	}

	update(key: string, value: unknown): Promise<void> {
		this.#values.set(key, structuredClone(value));
		return Promise.resolve();
	}
}

/** What a window is made of, as far as pictures are tried in it. */
export type TrialWindow = {
	readonly jobs: Jobs;
	readonly history: History;
	readonly store: ContentStore;
	readonly replacements: Replacements;
	/** Makes a picture of this colour for the file; the person decides what becomes of it. */
	readonly make: (colour: string, file: vscode.Uri) => Promise<string>;
	/** As the button *Try in Place* does. */
	readonly tryInPlace: (jobId: string) => Promise<Job>;
	/** Ends it, as a crash would: nothing more is written. */
	readonly close: () => void;
	readonly errors: readonly unknown[];
};

/** Opens a window on what was kept, as each start of VS Code does. */
export async function openWindow(kept: KeptStorage): Promise<TrialWindow> {
	const errors: unknown[] = [];
	const onError = (error: unknown): void => void errors.push(error);
	const store = new ContentStore(kept.folder);
	const replacements = new Replacements(kept, store);
	const history = new History(kept.folder.fsPath, '1.0.0', log);
	const { jobs } = world({
		stream: () =>
			async function* ({ prompt }) {
				yield { kind: 'completed', bytes: await picture(prompt), usage: undefined };
			},
		save: new PictureSaver(log, replacements).save,
		keep: (bytes) => store.put(bytes),
		kept: (hash) => store.read(hash),
		isAutoSaved: () => false,
		saveProblem,
		onError: (_job, error) => onError(error),
	});
	const stopRecording = recordJobs(jobs, history, onError);
	const following = followTrials({ jobs, history, replacements }, onError);
	await history.load();
	const tryInPlace = async (jobId: string): Promise<Job> => {
		await jobs.save(jobId, 'trial');
		const job = jobs.get(jobId);
		if (job === undefined) throw new RangeError(`There is no job ${jobId}.`);
		return job;
	};
	const close = (): void => {
		stopRecording();
		following.dispose();
		replacements.dispose();
	};
	const make = (colour: string, file: vscode.Uri): Promise<string> => makeFor(jobs, colour, file);
	return { jobs, history, store, replacements, make, tryInPlace, close, errors };
}

/** A picture of one colour. */
export async function picture(
	colour: string,
	format: 'png' | 'jpeg' = 'png',
): Promise<Uint8Array<ArrayBuffer>> {
	const create = { width: 16, height: 16, channels: 3, background: colour } as const;
	return new Uint8Array(await sharp({ create }).toFormat(format).toBuffer());
}

async function makeFor(jobs: Jobs, colour: string, file: vscode.Uri): Promise<string> {
	const request = { ...fakeRequest, prompt: colour };
	const target = {
		file: file.toString(),
		shape: undefined,
		mayReplace: false,
		isPicked: false,
	} as const;
	const composition = { ...emptyComposition, prompt: colour };
	const spec = { request, folder: undefined, edit: undefined, composition, final: undefined };
	const [started] = jobs.start([{ ...spec, target }]);
	const job = await started?.ended;
	if (job === undefined) throw new RangeError('Nothing was started.');
	return job.id;
}
