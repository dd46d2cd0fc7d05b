import { Buffer } from 'node:buffer';
import type { ArrivalListener } from './arrival.ts';

/** Bytes taken in one step, and the size of a segment: a step takes well under a millisecond. */
const segmentBytes = 1 << 20;
const stepBytes = 1 << 18;

/**
 * Decodes base64 (also base64url, with or without padding, with white space) as it arrives. Anything else
 * makes the picture invalid.
 */
export class Base64Picture {
	readonly #listener: ArrivalListener | undefined;
	readonly #segments: Buffer<ArrayBuffer>[] = [];
	/** Bytes used of the last segment. */
	#used = 0;
	/** Bytes that the listener knows. */
	#told = 0;
	/** Characters short of a whole group of four. */
	#carry = '';
	#padding = 0;
	#isValid = true;

	constructor(listener?: ArrivalListener) {
		this.#listener = listener;
	}

	/** Takes the next characters, as ASCII bytes, when nothing but base64 is among them; else takes none. */
	take(text: Buffer): boolean {
		const isPlain = this.#isValid && this.#padding === 0 && text.length <= stepBytes;
		return isPlain && this.#take(this.#carry + text.toString('latin1'));
	}

	/** Takes the next characters, as ASCII bytes. */
	push(text: Buffer): void {
		for (let start = 0; start < text.length; start += stepBytes) {
			const step = text.toString('latin1', start, start + stepBytes);
			if (this.#isValid) this.#decode(this.#carry === '' ? step : this.#carry + step);
		}
	}

	/** The picture in a buffer of its own; `undefined` when what came is not base64. Ends the decoding. */
	finish(): Uint8Array<ArrayBuffer> | undefined {
		if (this.#isValid) this.#decodeLoosely(this.#carry);
		const rest = this.#carry.length;
		if (!this.#isValid || rest === 1) return undefined;
		if (this.#padding > 0 && (rest === 0 || rest + this.#padding !== 4)) return undefined;
		const segment = this.#segmentFor(rest);
		this.#used += segment.write(this.#carry, this.#used, 'base64');
		this.#trimLast();
		const whole = moved(this.#segments);
		this.#listener?.onWhole(whole);
		return whole;
	}

	#decode(text: string): void {
		if (this.#padding > 0 || !this.#take(text)) this.#decodeLoosely(text);
	}

	/** Decodes whole groups and keeps the rest, if all of it is base64. */
	#take(text: string): boolean {
		const end = text.length - (text.length % 4);
		const rest = text.slice(end);
		if (!/^[\w+/-]*$/.test(rest) || !this.#write(text.slice(0, end))) return false;
		this.#carry = rest;
		return true;
	}

	/** Drops white space and counts padding, then decodes what is left if it is base64. */
	#decodeLoosely(text: string): void {
		const match = /^([\w+/-]*)(={0,2})$/.exec(text.replace(/[ \t\r\n]+/g, ''));
		const data = match?.[1] ?? '';
		const isAfterPadding = this.#padding > 0 && data.length > this.#carry.length;
		const end = data.length - (data.length % 4);
		this.#padding += match?.[2]?.length ?? 0;
		this.#carry = data.slice(end);
		this.#isValid = match !== null && !isAfterPadding && this.#write(data.slice(0, end));
	}

	/** @returns whether every group was base64: Node skips what is not, so a short count shows it */
	#write(groups: string): boolean {
		if (groups === '') return true;
		const size = (groups.length / 4) * 3;
		const segment = this.#segmentFor(size);
		if (segment.write(groups, this.#used, 'base64') !== size) return false;
		this.#used += size;
		return true;
	}

	/** The last segment if it has room, else a new one. */
	#segmentFor(size: number): Buffer<ArrayBuffer> {
		const last = this.#segments.at(-1);
		if (last !== undefined && this.#used + size <= last.length) return last;
		this.#trimLast();
		this.#tellOfLast();
		const next = Buffer.allocUnsafeSlow(segmentBytes);
		this.#segments.push(next);
		this.#used = 0;
		return next;
	}

	#tellOfLast(): void {
		const last = this.#segments.at(-1);
		if (last === undefined) return;
		this.#listener?.onPiece(this.#told, last);
		this.#told += last.length;
	}

	/** What is unused of the last segment is no part of the picture. */
	#trimLast(): void {
		const last = this.#segments.pop();
		if (last !== undefined) this.#segments.push(last.subarray(0, this.#used));
	}
}

/**
 * The parts one after the other in a buffer of their own. The memory of each is given back as soon as it
 * is copied, so that the picture is never there twice: garbage collection would let both lie.
 * @param parts each alone in its buffer
 */
function moved(parts: readonly Buffer<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const length = parts.reduce((sum, part) => sum + part.length, 0);
	const whole = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
		part.buffer.transfer(0);
	}
	return whole;
}
