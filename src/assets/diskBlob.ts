import { createReadStream, openAsBlob } from 'node:fs';
import { ReadableStream } from 'node:stream/web';

/** Bytes read at once: an upload in pieces of 64 KB, as Node's blobs read them, takes twice the time. */
const highWaterMark = 1 << 20;

/** A file as a blob that is read from the disk while it is used. @throws Error when it cannot be opened */
export async function diskBlob(path: string): Promise<Blob> {
	return Object.assign(await openAsBlob(path), {
		stream: () => ReadableStream.from(createReadStream(path, { highWaterMark })),
	});
}
