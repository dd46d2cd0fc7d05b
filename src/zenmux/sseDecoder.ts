import { Buffer } from 'node:buffer';
import type { ArrivalListener } from './arrival.ts';
import { PictureJson, type PictureDocument } from './pictureJson.ts';

/** A server-sent event. */
export type SseEvent = {
	/** Of the `event:` field; empty without one. */
	readonly name: string;
	/** Of the `data:` fields. */
	readonly document: PictureDocument;
};

/** Decodes a whole body. An event without its last blank line counts too. @throws ZenMuxError `tooLarge` */
export async function* decodeSse(
	chunks: AsyncIterable<Uint8Array>,
	listener?: ArrivalListener,
): AsyncGenerator<SseEvent, void, undefined> {
	const decoder = new SseDecoder(listener);
	for await (const chunk of chunks) yield* decoder.push(chunk);
	yield* decoder.finish();
}

const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;
const byteOrderMark = '\u00ef\u00bb\u00bf';
const maxFieldLength = 16;
const maxNameLength = 256;

/**
 * Splits a stream of bytes into server-sent events (WHATWG HTML, 9.2.6) and hands what is in `data:` on while
 * it arrives, so that an event of many megabytes is never held as text.
 */
export class SseDecoder {
	readonly #listener: ArrivalListener | undefined;
	/** Bytes of the byte order mark seen; 3 when the stream is past its beginning. */
	#mark = 0;
	#isAfterCr = false;
	#part: 'field' | 'space' | 'value' = 'field';
	#field = '';
	#name = '';
	#data: PictureJson | undefined;

	/** @param listener is told of each event's picture */
	constructor(listener?: ArrivalListener) {
		this.#listener = listener;
	}

	/** Takes the next bytes. Use up what it yields before the next call. @throws ZenMuxError `tooLarge` */
	*push(chunk: Uint8Array): Generator<SseEvent, void, undefined> {
		const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
		const isInData = this.#part === 'value' && this.#field === 'data';
		if (isInData && this.#data?.take(bytes) === true) return;
		let nextLf = -1;
		let nextCr = -1;
		for (let at = this.#skipMark(bytes); at < bytes.length;) {
			if (this.#isAfterCr && bytes[at] === lf) at++;
			this.#isAfterCr = false;
			if (nextLf < at) nextLf = indexOrEnd(bytes, lf, at);
			if (nextCr < at) nextCr = indexOrEnd(bytes, cr, at);
			const end = Math.min(nextLf, nextCr);
			this.#pushLine(bytes.subarray(at, end));
			if (end === bytes.length) return;
			this.#isAfterCr = end === nextCr;
			at = end + 1;
			yield* this.#endLine();
		}
	}

	/** The event that the end of the stream cut off, if there is one. */
	*finish(): Generator<SseEvent, void, undefined> {
		if (this.#part !== 'field' || this.#field !== '') yield* this.#endLine();
		yield* this.#endEvent();
	}

	/** @returns where the text begins */
	#skipMark(bytes: Buffer): number {
		let at = 0;
		while (this.#mark < byteOrderMark.length && at < bytes.length) {
			if (bytes[at] !== byteOrderMark.charCodeAt(this.#mark)) {
				this.#field = byteOrderMark.slice(0, this.#mark);
				this.#mark = byteOrderMark.length;
				break;
			}
			this.#mark++;
			at++;
		}
		return at;
	}

	/** Takes a piece of a line, which may be all of it. */
	#pushLine(piece: Buffer): void {
		let rest = piece;
		if (this.#part === 'field') {
			const colon = piece.indexOf(':');
			const end = colon === -1 ? piece.length : colon;
			if (this.#field.length <= maxFieldLength) {
				this.#field += piece.toString('latin1', 0, Math.min(end, maxFieldLength));
			}
			if (colon === -1) return;
			this.#beginValue();
			rest = piece.subarray(colon + 1);
		}
		if (this.#part === 'space' && rest.length > 0) {
			this.#part = 'value';
			if (rest[0] === space) rest = rest.subarray(1);
		}
		this.#pushValue(rest);
	}

	#beginValue(): void {
		this.#part = 'space';
		if (this.#field === 'event') this.#name = '';
		if (this.#field !== 'data') return;
		if (this.#data === undefined) this.#data = new PictureJson(this.#listener);
		else this.#data.push(Buffer.from('\n'));
	}

	#pushValue(piece: Buffer): void {
		if (this.#field === 'data') this.#data?.push(piece);
		else if (this.#field === 'event' && this.#name.length < maxNameLength) {
			this.#name += piece.toString('latin1', 0, maxNameLength);
		}
	}

	*#endLine(): Generator<SseEvent, void, undefined> {
		const isBlank = this.#part === 'field' && this.#field === '';
		if (this.#part === 'field' && !isBlank) this.#beginValue();
		this.#part = 'field';
		this.#field = '';
		if (isBlank) yield* this.#endEvent();
	}

	*#endEvent(): Generator<SseEvent, void, undefined> {
		const name = this.#name;
		const data = this.#data;
		this.#name = '';
		this.#data = undefined;
		if (name === '' && data === undefined) return;
		yield { name, document: data?.finish() ?? { kind: 'text', text: '' } };
	}
}

function indexOrEnd(bytes: Buffer, byte: number, from: number): number {
	const index = bytes.indexOf(byte, from);
	return index === -1 ? bytes.length : index;
}
