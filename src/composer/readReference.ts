import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { isMissing } from '../assets/assetActions.ts';
import type { ContentStore } from '../assets/contentStore.ts';
import { fileName } from '../jobs/job.ts';
import { isComplete } from '../pictures/completeness.ts';
import { readShape } from '../pictures/format.ts';
import { readOrientation, uprightSize } from '../pictures/orientation.ts';
import { byteSize } from '../pictures/byteSize.ts';
import { maxPictureBytes } from '../zenmux/inputLimits.ts';
import type { Reference, StoredContent } from '../jobs/composition.ts';

/** A reference whose bytes are here. */
export type StoredReference = Reference & { readonly content: StoredContent };

/** A picture that cannot go along; the message is for people: what was found, what to do. */
export class ReferenceError extends Error {
	override readonly name = 'ReferenceError';
}

/** Bytes that are read at all: what is larger than this cannot be scaled down here either. */
const maxReadBytes = 5 * maxPictureBytes;

/**
 * A file as a reference; its bytes are in the store then.
 * @throws ReferenceError when it is no whole PNG, JPEG or WebP file
 */
export async function readReference(uri: vscode.Uri, store: ContentStore): Promise<Reference> {
	const name = fileName(uri.toString());
	const bytes = await readPicture(uri, name);
	const reference = await toReference(name, bytes, store);
	return { ...reference, source: { uri: uri.toString(), hash: reference.content.hash } };
}

/**
 * Bytes, such as pasted ones, as a reference; they are in the store then.
 * @throws ReferenceError when they are no whole PNG, JPEG or WebP picture
 */
export async function toReference(
	name: string,
	bytes: Uint8Array,
	store: ContentStore,
): Promise<StoredReference> {
	if (bytes.byteLength === 0) {
		throw new ReferenceError(l10n.t('{0} is empty: it has 0 bytes. Choose another picture.', name));
	}
	const shape = readShape(bytes);
	if (shape === undefined) {
		throw new ReferenceError(
			l10n.t(
				'{0} is not a PNG, JPEG or WebP picture, whatever its name says. Choose another file.',
				name,
			),
		);
	}
	if (!isComplete(bytes, shape.format)) {
		throw new ReferenceError(
			l10n.t('{0} is damaged: its end is missing. Choose a whole picture.', name),
		);
	}
	const orientation = readOrientation(bytes);
	return {
		id: randomUUID(),
		name,
		content: {
			kind: 'stored',
			hash: await store.put(bytes),
			byteLength: bytes.byteLength,
			format: shape.format,
			size: uprightSize(shape, orientation),
			isUprightPng: shape.format === 'png' && orientation === 1,
		},
		source: undefined,
		parent: undefined,
		isBroken: false,
		isStyle: false,
	};
}

/** @throws ReferenceError */
async function readPicture(uri: vscode.Uri, name: string): Promise<Uint8Array> {
	if (uri.scheme === 'untitled') {
		throw new ReferenceError(
			l10n.t('{0} has never been saved. Save it as a file first, then edit it.', name),
		);
	}
	const { fs } = vscode.workspace;
	const stat = await fs.stat(uri).then(
		(found) => found,
		(error: unknown) => {
			throw unreadable(name, error);
		},
	);
	if ((stat.type & vscode.FileType.Directory) !== 0) {
		throw new ReferenceError(l10n.t('{0} is a folder. Choose the pictures in it.', name));
	}
	// Of a device or a pipe the end may never come.
	if ((stat.type & vscode.FileType.File) === 0) {
		throw unreadable(name, l10n.t('It is no plain file.'));
	}
	if (stat.size > maxReadBytes) {
		throw new ReferenceError(
			l10n.t(
				'{0} has {1}; a picture must be under {2}. Choose a smaller one.',
				name,
				byteSize(stat.size),
				byteSize(maxPictureBytes),
			),
		);
	}
	return fs.readFile(uri).then(
		(bytes) => bytes,
		(error: unknown) => {
			throw unreadable(name, error);
		},
	);
}

function unreadable(name: string, error: unknown): ReferenceError {
	if (isMissing(error)) {
		return new ReferenceError(
			l10n.t('{0} is not there any more. Choose it again, or remove it.', name),
		);
	}
	const cause = error instanceof Error ? error.message : String(error);
	return new ReferenceError(l10n.t('{0} cannot be read: {1}', name, cause));
}
