import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { jobFolder } from '../host/jobFolder.ts';
import { readSettings } from '../host/settings.ts';
import { fileName, placeOf, promptOf, type Job } from '../jobs/job.ts';
import { fileExtension, type PictureFormat } from '../pictures/format.ts';
import { assetName, editName, formatOfName } from './assetName.ts';
import type { AssetPlace } from './assetStore.ts';
import { fileState } from './fileState.ts';
import { outputSegments } from './outputDirectory.ts';
import { OutsideWorkspaceError } from './outsideWorkspaceError.ts';
import { whereabouts } from './whereabouts.ts';

/**
 * Where a new file of the job goes; `undefined` when the person has to say.
 * @throws OutputDirectoryError, OutsideWorkspaceError
 */
export async function freePlace(job: Job, format: PictureFormat): Promise<AssetPlace | undefined> {
	const place = newPlace(job, format);
	return place !== undefined && (await isOwn(place.directory)) ? place : undefined;
}

/**
 * Whether a place is the workspace's. No path in the workspace leads into other file systems than the
 * disk: there, it is one that the person chose.
 * @throws OutsideWorkspaceError where it only seems so
 */
export async function isOwn(place: vscode.Uri): Promise<boolean> {
	switch (await whereabouts(place)) {
		case 'inside':
			return true;
		case 'linkedOut':
			throw new OutsideWorkspaceError(place);
		case 'outside':
			return place.scheme !== 'file';
	}
}

/** The file that was asked for, where it is still free; else a new one beside it. */
export async function proposedFile(job: Job, format: PictureFormat): Promise<vscode.Uri> {
	const file = placeOf(job);
	if (file === undefined) {
		const directory = jobFolder(job) ?? vscode.Uri.file(homedir());
		return vscode.Uri.joinPath(directory, promptName(job, 1, format));
	}
	const isFree = job.target?.file !== undefined && formatOfName(file) === format;
	if (isFree && (await fileState(file, '')) === 'gone') return vscode.Uri.parse(file, true);
	const { directory, name } = placeBeside(file, format);
	return vscode.Uri.joinPath(directory, name(1));
}

/** Where the settings say that an edit goes. */
export function editOutput(job: Job): ReturnType<typeof readSettings>['editOutput'] {
	return readSettings(jobFolder(job)).editOutput;
}

/** @throws OutputDirectoryError */
function newPlace(job: Job, format: PictureFormat): AssetPlace | undefined {
	const file = placeOf(job);
	const isBeside = job.target?.file !== undefined || editOutput(job) !== 'outputDirectory';
	if (file !== undefined && isBeside) return placeBeside(file, format);
	const folder = jobFolder(job);
	if (folder === undefined) return undefined;
	return {
		directory: vscode.Uri.joinPath(folder, ...outputSegments(readSettings(folder).outputDirectory)),
		name: (n) => promptName(job, n, format),
	};
}

function placeBeside(file: string, format: PictureFormat): AssetPlace {
	return {
		directory: vscode.Uri.joinPath(vscode.Uri.parse(file, true), '..'),
		name: (n) => `${editName(fileName(file), n)}.${fileExtension[format]}`,
	};
}

function promptName(job: Job, n: number, format: PictureFormat): string {
	const { model } = job.request;
	const pattern = readSettings(jobFolder(job)).fileName;
	const base = assetName(pattern, {
		prompt: promptOf(job),
		model,
		date: new Date(job.startedAt),
		n,
	});
	return `${base}.${fileExtension[format]}`;
}
