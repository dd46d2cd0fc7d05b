import * as vscode from 'vscode';
import { fileStem } from '../assets/assetName.ts';
import { fileName, promptOf, type Job } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { altText } from './altText.ts';
import type { HandedOver } from './handedOver.ts';
import type { ShownPicture } from './newReference.ts';

/** The pictures that were handed over; none when one of them is no file. */
export type Handed = {
	readonly shown: readonly ShownPicture[];
	/** What a person rather expects of these, where VS Code can do it. */
	readonly yieldTo: readonly vscode.DocumentDropOrPasteEditKind[];
};

const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
/** VS Code writes references to files into these languages itself. */
const builtIn = [Empty.append('markdown', 'link'), Empty.append('css', 'link')];

/** Finds the pictures that are dropped or pasted. Those of the Studio come before all else. */
export class HandedPictures {
	readonly #jobs: Pick<Jobs, 'all' | 'get'>;
	#copied: vscode.Uri | undefined;

	constructor(jobs: Pick<Jobs, 'all' | 'get'>) {
		this.#jobs = jobs;
	}

	/** Takes note that the path of this picture was copied in the Studio. */
	noteCopied(asset: vscode.Uri): void {
		this.#copied = asset;
	}

	async find(handedOver: HandedOver): Promise<Handed> {
		switch (handedOver.kind) {
			case 'job':
				return { shown: await existing(savedBy(this.#jobs.get(handedOver.id))), yieldTo: [] };
			case 'files': {
				const assets = handedOver.uris.map((uri) => vscode.Uri.parse(uri));
				return { shown: await existing(assets.map((one) => this.#shown(one))), yieldTo: builtIn };
			}
			case 'path':
				return this.#atPath(handedOver.path);
		}
	}

	async #atPath(path: string): Promise<Handed> {
		if (path === this.#copied?.fsPath) {
			return { shown: await existing([this.#shown(this.#copied)]), yieldTo: [] };
		}
		for (const asset of assetsAt(path)) {
			const shown = await existing([this.#shown(asset)]);
			if (shown.length > 0) return { shown, yieldTo: [Text] };
		}
		return { shown: [], yieldTo: [] };
	}

	#shown(asset: vscode.Uri): ShownPicture {
		const uri = asset.toString();
		const job = this.#jobs.all.findLast(
			({ progress }) => progress.status === 'saved' && progress.asset === uri,
		);
		return savedBy(job)[0] ?? { asset, alt: nameInWords(uri) };
	}
}

function savedBy(job: Job | undefined): readonly ShownPicture[] {
	if (job?.progress.status !== 'saved') return [];
	const asset = vscode.Uri.parse(job.progress.asset, true);
	return [{ asset, alt: altText(promptOf(job)) }];
}

async function existing(shown: readonly ShownPicture[]): Promise<readonly ShownPicture[]> {
	const areFiles = await Promise.all(shown.map(({ asset }) => isFile(asset)));
	return areFiles.every(Boolean) ? shown : [];
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
	try {
		const { type } = await vscode.workspace.fs.stat(uri);
		return (type & vscode.FileType.File) !== 0;
	} catch {
		return false;
	}
}

/** What a path may mean: a whole one must lead into the workspace, others begin at its folders. */
function assetsAt(path: string): readonly vscode.Uri[] {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const isWhole = /^([a-z]:)?[\\/]/i.test(path);
	const whole = vscode.Uri.file(path).path;
	const relative = path.split(/[\\/]+/);
	return folders
		.map(({ uri }) => (isWhole ? uri.with({ path: whole }) : vscode.Uri.joinPath(uri, ...relative)))
		.filter((asset) => vscode.workspace.getWorkspaceFolder(asset) !== undefined);
}

function nameInWords(uri: string): string {
	return fileStem(fileName(uri))
		.replaceAll(/[-_.\s]+/g, ' ')
		.trim();
}
