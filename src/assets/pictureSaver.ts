import * as l10n from '@vscode/l10n';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { jobFolder } from '../host/jobFolder.ts';
import type { Log } from '../host/log.ts';
import { readSettings } from '../host/settings.ts';
import { fileName, placeOf, promptOf, type Job } from '../jobs/job.ts';
import type { Place, SavePicture, Saved } from '../jobs/saving.ts';
import { fileExtension, readShape, type PictureFormat } from '../pictures/format.ts';
import { assetName, editName, formatOfName } from './assetName.ts';
import { AssetStore, replaceAsset, type AssetPlace } from './assetStore.ts';
import { hashOf } from './contentStore.ts';
import { fileState } from './fileState.ts';
import { OutputDirectoryError, outputSegments } from './outputDirectory.ts';
import type { Replacements } from './replacements.ts';

/** A picture whose bytes are of no type that can be saved there. */
export class UnknownPictureError extends Error {
	override readonly name = 'UnknownPictureError';
}

type Picture = { readonly bytes: Uint8Array; readonly format: PictureFormat };

/**
 * Saves finished pictures: generated ones under a name made from the prompt into the output
 * directory, edits beside their source or over it, as the settings say, or where the save dialog says.
 */
export class PictureSaver {
	readonly #log: Log;
	readonly #replacements: Replacements;
	readonly #store = new AssetStore();
	/** Files that the person let edits replace, in this window. */
	readonly #replaceable = new Set<string>();

	constructor(log: Log, replacements: Replacements) {
		this.#log = log;
		this.#replacements = replacements;
	}

	/** Saves the picture of a job. */
	readonly save: SavePicture = async (job, bytes, place) => {
		const started = Date.now();
		const saved = await this.#save(job, this.#picture(job, bytes), place);
		if (saved.kind === 'saved') {
			this.#log.step(job.id, 'saved', {
				file: vscode.workspace.asRelativePath(vscode.Uri.parse(saved.asset, true)),
				bytes: bytes.byteLength,
				ms: Date.now() - started,
			});
		}
		return saved;
	};

	/** Saves another picture of a job, such as ZenMux's own answer, as a new file. */
	async saveAlso(job: Job, bytes: Uint8Array): Promise<vscode.Uri | undefined> {
		const picture = this.#picture(job, bytes);
		const place = newPlace(job, picture.format);
		return place === undefined ? saveWhereAsked(job, picture) : this.#store.create(place, bytes);
	}

	#picture(job: Job, bytes: Uint8Array): Picture {
		const shape = readShape(bytes);
		if (shape === undefined) {
			throw new UnknownPictureError(
				l10n.t('The model answered with something that is not a PNG, JPEG or WebP picture.'),
			);
		}
		if (shape.format !== job.request.outputFormat) {
			this.#log.step(job.id, 'another format than asked for', {
				asked: job.request.outputFormat,
				got: shape.format,
			});
		}
		return { bytes, format: shape.format };
	}

	async #save(job: Job, picture: Picture, place: Place): Promise<Saved> {
		const file = placeOf(job);
		if (place === 'ask') return asSaved(await saveWhereAsked(job, picture), picture);
		if (file === undefined || place === 'beside') return this.#create(job, picture);
		if (place === 'trial') return this.#try(picture, file);
		if (place === 'replace') return this.#replace(file, picture.bytes, false);
		return job.target?.file === undefined
			? this.#saveEdit(job, picture, file)
			: this.#saveTarget(job, picture, file);
	}

	async #saveEdit(job: Job, picture: Picture, source: string): Promise<Saved> {
		if (editOutput(job) !== 'replaceSource') return this.#create(job, picture);
		if (formatOfName(source) !== picture.format) {
			return this.#create(job, picture, formatNote(source, picture.format));
		}
		const state = await fileState(source, job.edit?.source?.hash ?? '');
		if (state === 'gone') return this.#create(job, picture);
		return state === 'same' && this.#replaceable.has(source)
			? this.#replace(source, picture.bytes, false)
			: { kind: 'mayReplace' };
	}

	/** Exactly the file that was asked for; one that is there is replaced only when the person says so. */
	async #saveTarget(job: Job, picture: Picture, file: string): Promise<Saved> {
		if (formatOfName(file) !== picture.format) {
			return this.#create(job, picture, typeNote(file, picture.format));
		}
		const uri = vscode.Uri.parse(file, true);
		const state = await fileState(file, job.edit?.source?.hash ?? '');
		if (state === 'gone') {
			const asset = await this.#store.createExactly(uri, picture.bytes);
			return asset ? asSaved(uri, picture) : { kind: 'mayReplace' };
		}
		// What it held when that was agreed to must be what it holds.
		return state === 'same' && job.target?.mayReplace === true
			? this.#replace(file, picture.bytes, false)
			: { kind: 'mayReplace' };
	}

	async #try({ bytes, format }: Picture, file: string): Promise<Saved> {
		if (formatOfName(file) !== format) throw new UnknownPictureError(trialProblem(file, format));
		return this.#replace(file, bytes, true);
	}

	async #replace(file: string, bytes: Uint8Array, isTrial: boolean): Promise<Saved> {
		const uri = vscode.Uri.parse(file, true);
		const { id, before, after } = await this.#replacements.replace(uri, bytes, isTrial);
		if (!isTrial) this.#replaceable.add(file);
		const replaced = isTrial || before !== undefined ? id : undefined;
		return { kind: 'saved', asset: file, hash: after, replaced, note: undefined, isTrial };
	}

	async #create(job: Job, picture: Picture, note?: string): Promise<Saved> {
		const place = newPlace(job, picture.format);
		if (place === undefined) return asSaved(await saveWhereAsked(job, picture), picture);
		return asSaved(await this.#store.create(place, picture.bytes), picture, note);
	}
}

function asSaved(asset: vscode.Uri | undefined, { bytes }: Picture, note?: string): Saved {
	if (asset === undefined) return { kind: 'dismissed' };
	const hash = hashOf(bytes);
	const uri = asset.toString();
	return { kind: 'saved', asset: uri, hash, replaced: undefined, note, isTrial: false };
}

/** Where a new file of the job goes; `undefined` when the person has to say. */
function newPlace(job: Job, format: PictureFormat): AssetPlace | undefined {
	const file = placeOf(job);
	if (
		job.target?.file !== undefined ||
		(file !== undefined && editOutput(job) !== 'outputDirectory')
	) {
		const uri = vscode.Uri.parse(file ?? '', true);
		return {
			directory: vscode.Uri.joinPath(uri, '..'),
			name: (n) => `${editName(fileName(uri.toString()), n)}.${fileExtension[format]}`,
		};
	}
	const folder = jobFolder(job);
	if (folder === undefined) return undefined;
	return {
		directory: vscode.Uri.joinPath(folder, ...outputSegments(readSettings(folder).outputDirectory)),
		name: (n) => promptName(job, n, format),
	};
}

async function saveWhereAsked(
	job: Job,
	{ bytes, format }: Picture,
): Promise<vscode.Uri | undefined> {
	const place = placeOf(job) === undefined ? undefined : newPlace(job, format);
	const name = place?.name(1) ?? promptName(job, 1, format);
	const directory = place?.directory ?? jobFolder(job) ?? vscode.Uri.file(homedir());
	const target = await vscode.window.showSaveDialog({
		title: l10n.t('Save the Picture'),
		defaultUri: vscode.Uri.joinPath(directory, name),
		filters: { [l10n.t('Pictures')]: [fileExtension[format]] },
	});
	if (target !== undefined) await replaceAsset(target, bytes);
	return target;
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

function editOutput(job: Job): ReturnType<typeof readSettings>['editOutput'] {
	return readSettings(jobFolder(job)).editOutput;
}

function typeNote(file: string, format: PictureFormat): string {
	return l10n.t(
		'The picture is a {1}, which {0} must not be by its name; it is saved as a file of its own.',
		fileName(file),
		format.toUpperCase(),
	);
}

function trialProblem(file: string, format: PictureFormat): string {
	return l10n.t(
		'The picture is a {1}, which {0} must not be by its name: it cannot be tried there. Save it as a file of its own.',
		fileName(file),
		format.toUpperCase(),
	);
}

function formatNote(file: string, format: PictureFormat): string {
	return l10n.t(
		'{0} was not replaced, because the new picture is of another type ({1}); it is saved as a file of its own.',
		fileName(file),
		format.toUpperCase(),
	);
}

/** The sentence for a picture that could not be saved. */
export function saveProblem(error: unknown): string {
	if (error instanceof OutputDirectoryError || error instanceof UnknownPictureError) {
		return error.message;
	}
	if (
		error instanceof vscode.FileSystemError &&
		error.code === vscode.FileSystemError.NoPermissions().code
	) {
		return l10n.t(
			'The picture could not be saved, because the folder or file must not be written. Choose another place with “Save As…”.',
		);
	}
	const cause = error instanceof Error ? error.message : String(error);
	return l10n.t('The picture could not be saved: {0}', cause);
}
