import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileName, promptOf, type Job } from '../jobs/job.ts';
import type { Log } from '../host/log.ts';
import type { CompleteStep } from '../host/walkthrough.ts';
import type { Jobs, Started } from '../jobs/jobs.ts';
import { altText } from './altText.ts';
import { insertReference } from './insertReference.ts';
import { cancelCommand, jobPlaceholder, showCommand } from './jobPlaceholder.ts';
import { Placeholders } from './placeholders.ts';
import type { Spot } from './spot.ts';
import { tellNotInserted } from './tellNotInserted.ts';
import type { ReferencePlace } from './writtenReference.ts';

/** What insertions need of the world. */
export type InsertionTools = {
	readonly jobs: Jobs;
	readonly showJob: (jobId: string) => Promise<void>;
	readonly log: Pick<Log, 'error'>;
	readonly completeStep: CompleteStep;
};

/** A reference that is to be inserted when its picture is saved. */
type Insertion = {
	readonly spot: Spot;
	readonly place: ReferencePlace;
	/** Under way since the picture is saved. */
	done: Promise<void> | undefined;
};

/**
 * Inserts the references to pictures where they were asked for, as soon as they are saved; until then
 * a placeholder is there. A picture is known by its batch: a retry in the Studio goes on for it.
 */
export class Insertions implements vscode.Disposable {
	readonly #tools: InsertionTools;
	readonly #spots = new Set<Spot>();
	readonly #byBatch = new Map<string, Insertion>();
	readonly #placeholders = new Placeholders();
	readonly #disposables: readonly vscode.Disposable[];

	constructor(tools: InsertionTools) {
		this.#tools = tools;
		const { workspace, window, commands } = vscode;
		this.#disposables = [
			new vscode.Disposable(tools.jobs.onDidChange((job) => this.#onJob(job))),
			workspace.onDidChangeTextDocument((event) => this.#onChange(event)),
			workspace.onDidRenameFiles(({ files }) => {
				for (const { oldUri, newUri } of files) {
					for (const spot of this.#spots) spot.move(oldUri, newUri);
				}
			}),
			window.onDidChangeVisibleTextEditors(() => this.#show()),
			commands.registerCommand(showCommand, tools.showJob),
			commands.registerCommand(cancelCommand, (jobId: string) => tools.jobs.cancel(jobId)),
		];
	}

	/**
	 * Follows a place, sends what makes the picture, and inserts its reference there.
	 * @returns how the job ended; when its picture is saved, the reference is in the document;
	 * `undefined` when nothing was sent
	 */
	async insert(
		spot: Spot,
		place: ReferencePlace,
		send: () => Promise<Started | undefined>,
	): Promise<Job | undefined> {
		this.#spots.add(spot);
		const insertion: Insertion = { spot, place, done: undefined };
		let started: Started | undefined;
		try {
			started = await send();
		} finally {
			if (started === undefined) this.#spots.delete(spot);
		}
		const job = started && this.#tools.jobs.get(started.id);
		if (job !== undefined) {
			this.#byBatch.set(job.batch.id, insertion);
			this.#onJob(job);
		}
		const last = await started?.ended;
		await insertion.done;
		return last;
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
		this.#placeholders.dispose();
	}

	#onChange(event: vscode.TextDocumentChangeEvent): void {
		const here = [...this.#spots].filter((spot) => spot.isIn(event.document));
		for (const spot of here) spot.follow(event);
		if (here.length > 0) this.#show();
	}

	#onJob(job: Job): void {
		const insertion = this.#byBatch.get(job.batch.id);
		if (insertion === undefined) return;
		if (this.#jobOf(job.batch.id) === undefined) this.#end(job.batch.id, insertion);
		else if (job.progress.status === 'saved') {
			insertion.done ??= this.#write(job, job.progress.asset, insertion);
		}
		this.#show();
	}

	async #write(job: Job, file: string, insertion: Insertion): Promise<void> {
		const { spot, place } = insertion;
		const shown = { asset: vscode.Uri.parse(file, true), alt: altText(promptOf(job)) };
		let isInserted = false;
		try {
			isInserted =
				isThere(spot.uri) &&
				(await insertReference(spot.uri, (document) => spot.offsetIn(document), place, shown));
		} catch (error) {
			this.#tools.log.error(error);
		}
		this.#end(job.batch.id, insertion);
		this.#show();
		const { log, completeStep } = this.#tools;
		if (isInserted) {
			completeStep('insert');
			return;
		}
		tellNotInserted(spot, shown, problemText(spot, shown.asset)).catch((error: unknown) =>
			log.error(error),
		);
	}

	#end(batch: string, { spot }: Insertion): void {
		this.#byBatch.delete(batch);
		this.#spots.delete(spot);
	}

	#show(): void {
		const shown = [...this.#byBatch].flatMap(([batch, { spot }]) => {
			const job = this.#jobOf(batch);
			return (job && jobPlaceholder(job, spot)) ?? [];
		});
		this.#placeholders.show(shown);
	}

	/** A retry takes the place of the job before. */
	#jobOf(batch: string): Job | undefined {
		return this.#tools.jobs.all.find((job) => job.batch.id === batch);
	}
}

/** VS Code would make a new document of an untitled one that is closed. */
function isThere(uri: vscode.Uri): boolean {
	const isOpen = vscode.workspace.textDocuments.some(
		(document) => document.uri.toString() === uri.toString(),
	);
	return isOpen || uri.scheme !== 'untitled';
}

function problemText({ uri }: Spot, asset: vscode.Uri): string {
	return l10n.t(
		'The picture was saved as {0}, but its reference could not be written into {1}.',
		vscode.workspace.asRelativePath(asset),
		fileName(uri.toString()),
	);
}
