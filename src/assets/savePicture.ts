import * as l10n from '@vscode/l10n';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { jobFolder } from '../host/jobFolder.ts';
import type { Log } from '../host/log.ts';
import { readSettings } from '../host/settings.ts';
import type { Job } from '../jobs/job.ts';
import type { SavePicture } from '../jobs/jobs.ts';
import { fileExtension, readShape, type PictureFormat } from '../pictures/format.ts';
import { assetName } from './assetName.ts';
import { AssetStore, replaceAsset, type AssetPlace } from './assetStore.ts';
import { OutputDirectoryError, outputSegments } from './outputDirectory.ts';

/** A picture whose bytes are of no type that can be saved. */
export class UnknownPictureError extends Error {
	override readonly name = 'UnknownPictureError';
}

/**
 * Saves a finished picture under a name made from its prompt: into the output directory of the
 * job's workspace folder, or, without one and when asked to ask, where the save dialog says.
 */
export function savePicture(log: Log): SavePicture {
	const store = new AssetStore();
	return async (job, bytes, place) => {
		const started = Date.now();
		const format = formatOf(job, bytes, log);
		const folder = jobFolder(job);
		const asset =
			folder === undefined || place === 'ask'
				? await askAndSave(folder, job, bytes, format)
				: await store.create(placeBelow(folder, job, format), bytes);
		if (asset === undefined) return undefined;
		log.step(job.id, 'saved', {
			file: vscode.workspace.asRelativePath(asset),
			bytes: bytes.byteLength,
			ms: Date.now() - started,
		});
		return { asset: asset.toString() };
	};
}

function formatOf(job: Job, bytes: Uint8Array, log: Log): PictureFormat {
	const shape = readShape(bytes);
	if (shape === undefined) {
		throw new UnknownPictureError(
			l10n.t('The model answered with something that is not a PNG, JPEG or WebP picture.'),
		);
	}
	if (shape.format !== job.request.outputFormat) {
		log.step(job.id, 'another format than asked for', {
			asked: job.request.outputFormat,
			got: shape.format,
		});
	}
	return shape.format;
}

function placeBelow(folder: vscode.Uri, job: Job, format: PictureFormat): AssetPlace {
	const settings = readSettings(folder);
	return {
		directory: vscode.Uri.joinPath(folder, ...outputSegments(settings.outputDirectory)),
		name: (n) => fileName(settings.fileName, job, n, format),
	};
}

async function askAndSave(
	folder: vscode.Uri | undefined,
	job: Job,
	bytes: Uint8Array,
	format: PictureFormat,
): Promise<vscode.Uri | undefined> {
	const name = fileName(readSettings(folder).fileName, job, 1, format);
	const target = await vscode.window.showSaveDialog({
		title: l10n.t('Save the Picture'),
		defaultUri: vscode.Uri.joinPath(folder ?? vscode.Uri.file(homedir()), name),
		filters: { [l10n.t('Pictures')]: [fileExtension[format]] },
	});
	if (target !== undefined) await replaceAsset(target, bytes);
	return target;
}

function fileName(pattern: string, job: Job, n: number, format: PictureFormat): string {
	const { prompt, model } = job.request;
	const base = assetName(pattern, { prompt, model, date: new Date(job.startedAt), n });
	return `${base}.${fileExtension[format]}`;
}

/** The sentence for a picture that could not be saved. */
export function saveProblem(error: unknown): string {
	if (error instanceof OutputDirectoryError || error instanceof UnknownPictureError) {
		return error.message;
	}
	const cause = error instanceof Error ? error.message : String(error);
	return l10n.t('The picture could not be saved: {0}', cause);
}
