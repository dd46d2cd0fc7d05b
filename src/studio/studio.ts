import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Log } from '../host/log.ts';
import type { Job } from '../jobs/job.ts';
import type { ActOnJob } from '../jobs/jobAction.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { mimeType, readShape } from '../pictures/format.ts';
import { studioState } from './jobView.ts';
import { createPanel, StudioPanel, viewType } from './studioPanel.ts';

/** The Studio: draws all jobs in one panel, when it is open, and sends back what is asked for. */
export class Studio implements vscode.Disposable {
	readonly #extensionUri: vscode.Uri;
	readonly #jobs: Jobs;
	readonly #act: ActOnJob;
	readonly #log: Log;
	readonly #stopListening: () => void;
	/** The newest picture of each job that the open page has; by job id. */
	readonly #shown = new Map<string, number>();
	#panel: StudioPanel | undefined;

	constructor(extensionUri: vscode.Uri, jobs: Jobs, act: ActOnJob, log: Log) {
		this.#extensionUri = extensionUri;
		this.#jobs = jobs;
		this.#act = act;
		this.#log = log;
		this.#stopListening = jobs.onDidChange((job) => this.#onJobChanged(job));
	}

	/** Shows the panel, a new one where none is open; the focus stays where it is. */
	reveal(): void {
		if (this.#panel === undefined) this.#adopt(createPanel(l10n.t('ZenMux Studio')));
		else this.#panel.reveal();
	}

	/** Brings back the panel after VS Code was closed or its window reloaded. */
	registerSerializer(): vscode.Disposable {
		return vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: (panel) => {
				this.#panel?.close();
				this.#adopt(panel);
				return Promise.resolve();
			},
		});
	}

	dispose(): void {
		this.#stopListening();
		this.#panel?.close();
	}

	#adopt(panel: vscode.WebviewPanel): void {
		this.#panel = new StudioPanel(panel, this.#extensionUri, {
			onReady: () => this.#sendEverything(),
			onGenerate: () => void vscode.commands.executeCommand('zenmuxImages.generate'),
			onAct: (jobId, action) => void this.#act(jobId, action),
			onClosed: () => (this.#panel = undefined),
		});
	}

	#onJobChanged(job: Job): void {
		this.#sendState();
		void this.#sendPicture(job);
	}

	#sendEverything(): void {
		this.#shown.clear();
		this.#sendState();
		for (const job of this.#jobs.all) void this.#sendPicture(job);
	}

	#sendState(): void {
		this.#panel?.send({ type: 'state', state: studioState(this.#jobs.all) });
	}

	async #sendPicture(job: Job): Promise<void> {
		const { picture } = job;
		if (picture === undefined || this.#panel?.isVisible !== true) return;
		if (this.#shown.get(job.id) === picture.revision) return;
		this.#shown.set(job.id, picture.revision);
		const bytes = picture.bytes ?? (await this.#readAsset(job));
		const shape = bytes && readShape(bytes);
		if (bytes === undefined || shape === undefined) return;
		this.#panel.send({
			type: 'picture',
			jobId: job.id,
			revision: picture.revision,
			mimeType: mimeType[shape.format],
			bytes,
		});
	}

	async #readAsset({ id, progress }: Job): Promise<Uint8Array<ArrayBuffer> | undefined> {
		if (progress.status !== 'saved') return undefined;
		try {
			return new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.parse(progress.asset)));
		} catch {
			this.#log.info(`job ${id}: the saved file is gone; the panel shows no picture of it`);
			return undefined;
		}
	}
}
