import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ContentStore } from '../assets/contentStore.ts';
import { cancellableProgress } from '../host/cancellableProgress.ts';
import type { StoredEdit, StoredPicture } from '../jobs/jobRequest.ts';
import { downloadPicture } from '../zenmux/downloadPicture.ts';
import type { UrlPicture } from '../zenmux/imageRequest.ts';
import { withChanged } from './changedComposition.ts';
import { checkReach } from './checkReach.ts';
import type { ComposerTools } from './composerTools.ts';
import { toReference, type StoredReference } from './readReference.ts';

/** Turns the link with this id into a picture that is here. @throws DownloadError, ReferenceError */
export async function downloadReference(tools: ComposerTools, id: string): Promise<void> {
	const { composer, store } = tools;
	const reference = composer.composition.references.find((one) => one.id === id);
	if (reference?.content.kind !== 'link') return;
	const downloaded = await download(reference.content.url, store);
	if (downloaded === undefined) return;
	composer.set(withChanged(composer.composition, { ...downloaded, id }));
}

/** Turns every link into a picture that is here. @throws DownloadError, ReferenceError */
export async function downloadAll(tools: ComposerTools): Promise<void> {
	const { references } = tools.composer.composition;
	for (const { id } of references) await downloadReference(tools, id);
}

/**
 * The request with all pictures as files; `undefined` when the person cancelled a download.
 * @throws DownloadError, ReferenceError
 */
export async function downloadedRequest(
	request: StoredEdit,
	store: ContentStore,
): Promise<StoredEdit | undefined> {
	const images: StoredPicture[] = [];
	for (const image of request.images) {
		const picture = await asStored(image, store);
		if (picture === undefined) return undefined;
		images.push(picture);
	}
	return { ...request, images };
}

async function asStored(
	image: StoredPicture | UrlPicture,
	store: ContentStore,
): Promise<StoredPicture | undefined> {
	if (image.kind === 'stored') return image;
	const reference = await download(image.url, store);
	if (reference === undefined) return undefined;
	const { format, byteLength, hash } = reference.content;
	return { kind: 'stored', name: reference.name, format, byteLength, hash };
}

/** @returns `undefined` when the person cancelled it */
async function download(url: string, store: ContentStore): Promise<StoredReference | undefined> {
	checkReach(url);
	const { host } = new URL(url);
	const title = l10n.t('Downloading a picture from {0}', host);
	const bytes = await cancellableProgress(title, (signal) => downloadPicture(url, signal));
	if (bytes === undefined) return undefined;
	const name = vscode.Uri.parse(url).path.split('/').at(-1);
	return toReference(name || host, bytes, store);
}
