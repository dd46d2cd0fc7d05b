import { joined } from '../pictures/joined.ts';
import { lostAnswerError } from './connectionError.ts';
import type { Deadline } from './deadline.ts';
import { hideKeys, type HideKey } from './hideKey.ts';
import { ZenMuxError } from './zenmuxError.ts';

/**
 * The bytes of an answer as they arrive; each is a sign of life.
 * @throws ZenMuxError `connectionLost`, `tooLarge` beyond `limit` bytes, or the reason of the deadline
 */
export async function* readChunks(
	response: Response,
	limit: number,
	deadline: Deadline,
): AsyncGenerator<Uint8Array, void, undefined> {
	const body: AsyncIterable<Uint8Array> | null = response.body;
	if (body === null) return;
	let length = 0;
	try {
		for await (const chunk of body) {
			deadline.signal.throwIfAborted();
			deadline.refresh();
			length += chunk.length;
			if (length > limit) throw new ZenMuxError('tooLarge');
			yield chunk;
		}
	} catch (error) {
		deadline.signal.throwIfAborted();
		throw error instanceof ZenMuxError ? error : lostAnswerError(error);
	}
}

/** A whole answer. @throws ZenMuxError as {@link readChunks} */
export async function readAll(
	response: Response,
	limit: number,
	deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of readChunks(response, limit, deadline)) chunks.push(chunk);
	return joined(chunks);
}

/**
 * The beginning of an answer, as much as comes: one that is longer or is cut off says enough there.
 * @throws the reason of the deadline
 */
export async function readStart(
	response: Response,
	limit: number,
	deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	try {
		for await (const chunk of readChunks(response, limit, deadline)) chunks.push(chunk);
	} catch {
		deadline.signal.throwIfAborted();
	}
	return joined(chunks);
}

/** ZenMux's id of a request, which its support asks for; people and the log see it. */
export function requestIdOf(headers: Headers, hideKey: HideKey = hideKeys): string | undefined {
	const id = headers.get('x-zenmux-requestid') ?? headers.get('x-request-id');
	return id === null ? undefined : hideKey(id);
}

/** The media type of an answer, without parameters and in lower case; empty when it has none. */
export function contentTypeOf(headers: Headers): string {
	return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
