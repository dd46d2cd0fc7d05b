import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Log } from '../host/log.ts';
import { inTurn } from '../jobs/inTurn.ts';
import { fileName, placeOf, type Job } from '../jobs/job.ts';
import type { ContentHash } from '../jobs/jobRequest.ts';
import type { Place, SavePicture, Saved } from '../jobs/saving.ts';
import { isComplete } from '../pictures/completeness.ts';
import { fileExtension, readShape, type PictureFormat } from '../pictures/format.ts';
import { formatOfName } from './assetName.ts';
import { AssetStore, replaceAsset } from './assetStore.ts';
import { hashOf } from './contentStore.ts';
import { fileState } from './fileState.ts';
import { editOutput, freePlace, isOwn, proposedFile } from './picturePlace.ts';
import type { Replacements } from './replacements.ts';
import { writtenBefore } from './writtenBefore.ts';

/** A picture whose bytes are of no type that can be saved there. */
export class UnknownPictureError extends Error {
	override readonly name = 'UnknownPictureError';
}

/** What came for a picture: it was paid for, whatever it is. */
type Answer = {
	readonly bytes: Uint8Array;
	readonly hash: ContentHash;
	readonly format: PictureFormat | undefined;
};
/** A picture that can be saved. */
export type Picture = Answer & { readonly format: PictureFormat };

/**
 * Saves finished pictures: generated ones under a name made from the prompt into the output
 * directory, edits beside their source or over it, as the settings say, or where the save dialog says.
 * Outside the workspace, and in one that is not trusted, nothing is written that the person has not
 * chosen a place for.
 */
export class PictureSaver {
	readonly #log: Log;
	readonly #replacements: Replacements;
	readonly #store = new AssetStore();
	/** Files that the person let edits replace, in this window. */
	readonly #replaceable = new Set<string>();
	/** One question after the other: VS Code drops one for the next. */
	readonly #inTurn = inTurn();

	constructor(log: Log, replacements: Replacements) {
		this.#log = log;
		this.#replacements = replacements;
	}

	/** Saves the picture of a job. */
	readonly save: SavePicture = async (job, bytes, place) => {
		const started = Date.now();
		// Of one that was kept before, it is known.
		const answer = { bytes, hash: job.picture?.hash ?? hashOf(bytes), format: undefined };
		const isUnknown = place === 'ask' && readShape(bytes) === undefined;
		const written = isUnknown
			? asSaved(await this.#ask(job, answer), answer)
			: await this.#save(job, { ...answer, format: this.#formatOf(job, bytes) }, place);
		const saved = tellingCut(written, bytes);
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
		const format = this.#formatOf(job, bytes);
		const place = vscode.workspace.isTrusted ? await freePlace(job, format) : undefined;
		return place === undefined
			? this.#ask(job, { bytes, format })
			: this.#store.create(place, bytes);
	}

	#formatOf(job: Job, bytes: Uint8Array): PictureFormat {
		const shape = readShape(bytes);
		if (shape === undefined) {
			throw new UnknownPictureError(
				l10n.t(
					'The model answered with something that is not a PNG, JPEG or WebP picture. “Save As…” writes it into a file as it is.',
				),
			);
		}
		if (shape.format !== job.request.outputFormat) {
			this.#log.step(job.id, 'another format than asked for', {
				asked: job.request.outputFormat,
				got: shape.format,
			});
		}
		return shape.format;
	}

	async #save(job: Job, picture: Picture, place: Place): Promise<Saved> {
		const file = placeOf(job);
		const isAsked = place === 'ask' || (place === 'settings' && !vscode.workspace.isTrusted);
		if (isAsked) return asSaved(await this.#ask(job, picture), picture);
		const written = place === 'settings' && (await writtenBefore(job, picture, this.#replacements));
		if (written) return written;
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
			if (!(await isOwn(uri))) return asSaved(await this.#ask(job, picture), picture);
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
		const place = await freePlace(job, picture.format);
		if (place === undefined) return asSaved(await this.#ask(job, picture), picture);
		return asSaved(await this.#store.create(place, picture.bytes), picture, note);
	}

	#ask(job: Job, picture: Pick<Answer, 'bytes' | 'format'>): Promise<vscode.Uri | undefined> {
		return this.#inTurn(() => saveWhereAsked(job, picture));
	}
}

function asSaved(
	asset: vscode.Uri | undefined,
	{ hash }: Pick<Answer, 'hash'>,
	note?: string,
): Saved {
	if (asset === undefined) return { kind: 'dismissed' };
	const uri = asset.toString();
	return { kind: 'saved', asset: uri, hash, replaced: undefined, note, isTrial: false };
}

/** A picture that breaks off is saved as it came, but the person is told. */
function tellingCut(saved: Saved, bytes: Uint8Array): Saved {
	const format = readShape(bytes)?.format;
	if (saved.kind !== 'saved' || format === undefined || isComplete(bytes, format)) return saved;
	const note = l10n.t(
		'{0} is saved as it came, but its end is missing. Look at it, and ask again for a whole picture if it is damaged.',
		fileName(saved.asset),
	);
	return { ...saved, note: saved.note ?? note };
}

async function saveWhereAsked(
	job: Job,
	{ bytes, format }: Pick<Answer, 'bytes' | 'format'>,
): Promise<vscode.Uri | undefined> {
	const proposed = await proposedFile(job, format ?? job.request.outputFormat);
	const target = await vscode.window.showSaveDialog({
		title: l10n.t('Save the Picture'),
		...(format === undefined
			? { defaultUri: proposed.with({ path: proposed.path.replace(/\.\w+$/, '.bin') }) }
			: { defaultUri: proposed, filters: { [l10n.t('Pictures')]: [fileExtension[format]] } }),
	});
	if (target !== undefined) await replaceAsset(target, bytes);
	return target;
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
