import type { ArrivalListener } from './arrival.ts';
import type { Deadline } from './deadline.ts';
import { begunAnswer } from './begunAnswer.ts';
import { refusalError } from './errorAnswer.ts';
import { hideKeyIn, type HideKey } from './hideKey.ts';
import type { ImageEvent } from './imageEvents.ts';
import { fetchLinkedPicture } from './linkedPicture.ts';
import { maxEventBytes, readPictureJson } from './pictureJson.ts';
import { readChunks } from './responseBody.ts';
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
	readonly listener: ArrivalListener | undefined;
	readonly hideKey: HideKey;
};

/** Bytes of a whole answer: three partial pictures and the completed one, each the largest that is taken. */
const maxAnswerBytes = 4 * maxEventBytes;

/** Events of no use: ten a second for half an hour, the longest that a request may last, are fewer. */
const mostIgnored = 20_000;
/** Of those, how many are noted. */
const mostNoted = 20;

/**
 * The pictures of an accepted answer, a stream or JSON; ends after the completed one.
 * @throws ZenMuxError
 */
export async function* readImages(
	response: Response,
	context: AnswerContext,
): AsyncGenerator<ImageEvent, void, undefined> {
	const bounded = { ...context, observe: fewIgnored(context) };
	let lastIndex = -1;
	for await (const wire of wireEvents(response, bounded)) {
		const event = await imageEvent(wire, lastIndex, bounded);
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

async function* wireEvents(
	response: Response,
	{ deadline, listener }: AnswerContext,
): AsyncGenerator<WireEvent, void, undefined> {
	const { form, chunks } = await begunAnswer(readChunks(response, maxAnswerBytes, deadline));
	switch (form) {
		case 'markup':
			throw new ZenMuxError('notZenMux');
		case 'events':
			for await (const event of decodeSse(chunks, listener)) yield readWireEvent(event);
			return;
		case 'json':
			yield readWireAnswer(await readPictureJson(chunks, listener));
	}
}

async function finalPicture(
	{ picture, url }: WirePicture,
	context: AnswerContext,
): Promise<Uint8Array<ArrayBuffer>> {
	if (picture === 'invalid') throw new ZenMuxError('brokenStream');
	const hasOwn = picture !== 'absent' && picture.length > 0;
	if (hasOwn) return picture;
	if (url === undefined || url === '') throw new ZenMuxError('emptyPicture');
	return await fetchLinkedPicture(url, context);
}

/** Notes what is ignored, but not all of a stream that never comes to its picture. @throws ZenMuxError `tooLarge` */
function fewIgnored({ observe }: AnswerContext): AnswerContext['observe'] {
	let ignored = 0;
	return (step) => {
		if (step.step === 'ignored') ignored++;
		if (ignored > mostIgnored) throw new ZenMuxError('tooLarge');
		if (step.step !== 'ignored' || ignored <= mostNoted) observe(step);
	};
}

/** A stream had begun, so nothing may be repeated without being asked. */
function streamedError(error: unknown, { hasLinks, hideKey }: AnswerContext): ZenMuxError {
	const began = { status: undefined, headers: undefined, isForeign: false };
	return refusalError({ ...began, error: hideKeyIn(error, hideKey), hasLinks });
}
