import type { ContentHash } from '../jobs/jobRequest.ts';
import type { Job } from '../jobs/job.ts';
import type { PictureKey } from './views.ts';

/** Where the bytes of a picture key are. */
export type PictureOrigin =
	| { readonly kind: 'content'; readonly hash: ContentHash }
	| { readonly kind: 'job'; readonly jobId: string }
	| { readonly kind: 'thumbnail'; readonly jobId: string };

/** The key of bytes in the content store. */
export function contentKey(hash: ContentHash): PictureKey {
	return `content/${hash}`;
}

/** The key of the newest picture of a job; `undefined` while there is none. */
export function jobPictureKey({ id, picture }: Job): PictureKey | undefined {
	return picture === undefined ? undefined : `job/${id}/${picture.revision}`;
}

/** The key of the small picture of a job in the history. */
export function thumbnailKey(jobId: string): PictureKey {
	return `thumbnail/${jobId}`;
}

/** Reads a key; `undefined` for a text that is none. */
export function pictureOrigin(key: PictureKey): PictureOrigin | undefined {
	const [kind, name] = key.split('/');
	if (name === undefined) return undefined;
	if (kind === 'content') return { kind, hash: name };
	return kind === 'job' || kind === 'thumbnail' ? { kind, jobId: name } : undefined;
}
