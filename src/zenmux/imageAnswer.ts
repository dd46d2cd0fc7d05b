import type { Deadline } from './deadline.ts';
import { isLoopback, isSafe } from './baseUrl.ts';
import { refusalError } from './errorAnswer.ts';
import type { ImageEvent } from './imageEvents.ts';
import { maxEventBytes, PictureJson } from './pictureJson.ts';
import { contentTypeOf, readAll, readChunks } from './responseBody.ts';
import { decodeSse } from './sseDecoder.ts';
import type { Step } from './step.ts';
import { readWireAnswer, readWireEvent, type WireEvent, type WirePicture } from './wireEvent.ts';
import { ZenMuxError } from './zenmuxError.ts';

/** What reading an answer needs. */
export type AnswerContext = {
	readonly baseUrl: string;
	/** Whether ZenMux had to fetch pictures of the request. */
	readonly hasLinks: boolean;
	readonly deadline: Deadline;
	readonly observe: (step: Omit<Step, 'ms'>) => void;
};

/**
 * The pictures of an accepted answer, a stream or JSON; ends after the completed one.
 * @throws ZenMuxError
 */
export async function* readImages(
	response: Response,
	context: AnswerContext,
): AsyncGenerator<ImageEvent, void, undefined> {
	let lastIndex = -1;
	for await (const wire of wireEvents(response, context)) {
		const event = await imageEvent(wire, lastIndex, context);
		if (event === undefined) continue;
		if (event.kind === 'partial') lastIndex = event.index;
		yield event;
		if (event.kind === 'completed') return;
	}
	throw new ZenMuxError('brokenStream');
}

async function imageEvent(
	wire: WireEvent,
	lastIndex: number,
	context: AnswerContext,
): Promise<ImageEvent | undefined> {
	switch (wire.kind) {
		case 'partial':
			return partialPicture(wire, lastIndex, context);
		case 'completed': {
			const bytes = await finalPicture(wire, context);
			context.observe({ step: 'completed', bytes: bytes.length });
			return { kind: 'completed', bytes, usage: wire.usage };
		}
		case 'error':
			throw streamedError(wire.error, context);
		case 'broken':
			throw new ZenMuxError('brokenStream');
		case 'ignored':
			context.observe({ step: 'ignored', detail: wire.detail });
			return undefined;
	}
}

/** A picture without an index is the next one; one that is not newer than the last is of no use. */
function partialPicture(
	{ index: given, bytes }: Extract<WireEvent, { readonly kind: 'partial' }>,
	lastIndex: number,
	{ observe }: AnswerContext,
): ImageEvent | undefined {
	const index = given ?? lastIndex + 1;
	if (index <= lastIndex) {
		observe({ step: 'ignored', detail: `partial picture ${index} comes late` });
		return undefined;
	}
	observe({ step: 'partial', bytes: bytes.length, detail: `index ${index}` });
	return { kind: 'partial', index, bytes };
}

/** Some gateways answer a streamed request with JSON; without a content type it is taken as a stream. */
async function* wireEvents(
	response: Response,
	{ deadline }: AnswerContext,
): AsyncGenerator<WireEvent, void, undefined> {
	const chunks = readChunks(response, deadline);
	if (!/[/+]json$/.test(contentTypeOf(response.headers))) {
		for await (const event of decodeSse(chunks)) yield readWireEvent(event);
		return;
	}
	const json = new PictureJson();
	for await (const chunk of chunks) {
		json.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
	}
	yield readWireAnswer(json.finish());
}

async function finalPicture(
	{ picture, url }: WirePicture,
	context: AnswerContext,
): Promise<Uint8Array<ArrayBuffer>> {
	if (picture === 'invalid') throw new ZenMuxError('brokenStream');
	const hasOwn = picture !== 'absent' && picture.length > 0;
	const bytes = hasOwn ? picture : await download(url, context);
	if (bytes === undefined || bytes.length === 0) throw new ZenMuxError('emptyPicture');
	return bytes;
}

/** Fetches a picture that was sent as an address, without the key. @returns `undefined` without an address */
async function download(
	url: string | undefined,
	{ baseUrl, deadline }: AnswerContext,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	if (url === undefined || url === '') return undefined;
	const address = URL.canParse(url) ? new URL(url) : undefined;
	const isLocal = isLoopback(new URL(baseUrl));
	if (address === undefined || !isSafe(address) || (isLoopback(address) && !isLocal)) {
		throw new ZenMuxError('brokenStream');
	}
	const { signal } = deadline;
	const response = await fetch(address, { signal, redirect: 'error' }).catch((cause: unknown) => {
		signal.throwIfAborted();
		throw new ZenMuxError('connectionLost', { cause });
	});
	if (!response.ok) throw new ZenMuxError('brokenStream', { status: response.status });
	return await readAll(response, maxEventBytes, deadline);
}

/** A stream had begun, so nothing may be repeated without being asked. */
function streamedError(error: unknown, { hasLinks }: AnswerContext): ZenMuxError {
	const began = { status: undefined, headers: undefined, isForeign: false };
	return refusalError({ ...began, error, hasLinks });
}
