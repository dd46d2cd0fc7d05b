import { Buffer } from 'node:buffer';
import { lostAnswerError } from './connectionError.ts';
import type { Deadline } from './deadline.ts';
import { ZenMuxError } from './zenmuxError.ts';

/**
 * The bytes of an answer as they arrive; each is a sign of life.
 * @throws ZenMuxError `connectionLost`, or the reason of the deadline
 */
export async function* readChunks(
	response: Response,
	deadline: Deadline,
): AsyncGenerator<Uint8Array, void, undefined> {
	const body: AsyncIterable<Uint8Array> | null = response.body;
	if (body === null) return;
	try {
		for await (const chunk of body) {
			deadline.signal.throwIfAborted();
			deadline.refresh();
			yield chunk;
		}
	} catch (error) {
		deadline.signal.throwIfAborted();
		throw lostAnswerError(error);
	}
}

/** A whole answer. @throws ZenMuxError `tooLarge` beyond `limit` bytes, or as {@link readChunks} */
export async function readAll(
	response: Response,
	limit: number,
	deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of readChunks(response, deadline)) {
		length += chunk.length;
		if (length > limit) throw new ZenMuxError('tooLarge');
		chunks.push(chunk);
	}
	const whole = new Uint8Array(length);
	Buffer.concat(chunks).copy(whole);
	return whole;
}

/** ZenMux's id of a request, which its support asks for. */
export function requestIdOf(headers: Headers): string | undefined {
	return headers.get('x-zenmux-requestid') ?? headers.get('x-request-id') ?? undefined;
}

/** The media type of an answer, without parameters and in lower case; empty when it has none. */
export function contentTypeOf(headers: Headers): string {
	return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
