import { Buffer } from 'node:buffer';
import type { ArrivalListener } from './arrival.ts';
import { Base64Picture } from './base64Picture.ts';
import { ZenMuxError } from './zenmuxError.ts';

/** A JSON text whose picture was taken out of it. */
export type PictureDocument =
	| {
			readonly kind: 'json';
			/** The parsed text; every string `b64_json` in it is empty. */
			readonly value: unknown;
			/** The first `b64_json`; `invalid` when it is not base64. */
			readonly picture: Uint8Array<ArrayBuffer> | 'absent' | 'invalid';
	  }
	/** Not JSON, such as `[DONE]`. */
	| { readonly kind: 'text'; readonly text: string };

/** Bytes of one event or answer, base64 included: four times a 3840x2160 PNG. */
export const maxEventBytes = 96 << 20;

/** Bytes of an event or answer without its pictures. */
const maxTextBytes = 1 << 20;

const name = Buffer.from('b64_json');
const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const whiteSpace: readonly (number | undefined)[] = [0x20, 0x09, 0x0a, 0x0d];
/** Stands for an escape that no base64 has; itself not base64. */
const notBase64 = 0x21;

/**
 * Reads JSON as it arrives. The string value of `b64_json`, at any depth and in any order of keys, goes to a
 * base64 decoder instead of into the text, so that a picture is never a string.
 */
export class PictureJson {
	readonly #listener: ArrivalListener | undefined;
	readonly #text: Buffer[] = [];
	#textBytes = 0;
	#bytes = 0;
	#state: 'text' | 'string' | 'escape' | 'afterName' | 'beforeValue' | 'picture' = 'text';
	/** How much of {@link name} the current string equals so far; -1 once it differs. */
	#matched = 0;
	#first: Base64Picture | undefined;
	#current = new Base64Picture();
	/** An escape inside a picture that has only begun. */
	#escape = '';

	/** @param listener is told of the first `b64_json` */
	constructor(listener?: ArrivalListener) {
		this.#listener = listener;
	}

	/**
	 * Takes the next bytes when all of them are in the middle of a picture, as most are; else takes none.
	 * Decoding them tells that, so nothing is searched in them. @throws ZenMuxError `tooLarge`
	 */
	take(bytes: Buffer): boolean {
		if (this.#state !== 'picture' || this.#escape !== '') return false;
		const isTaken = this.#current.take(bytes);
		if (isTaken) this.#count(bytes);
		return isTaken;
	}

	/** Takes the next bytes. @throws ZenMuxError `tooLarge` */
	push(bytes: Buffer): void {
		if (this.take(bytes)) return;
		this.#count(bytes);
		for (let at = 0; at < bytes.length;) {
			at = this.#state === 'picture' ? this.#pushPicture(bytes, at) : this.#pushText(bytes, at);
		}
	}

	/** What the bytes so far are as a whole. */
	finish(): PictureDocument {
		const text = new TextDecoder().decode(Buffer.concat(this.#text));
		try {
			const value: unknown = JSON.parse(text);
			const picture = this.#first === undefined ? 'absent' : (this.#first.finish() ?? 'invalid');
			return { kind: 'json', value, picture };
		} catch (error) {
			if (error instanceof SyntaxError) return { kind: 'text', text };
			throw error;
		}
	}

	#count({ length }: Buffer): void {
		this.#bytes += length;
		if (this.#bytes > maxEventBytes) throw new ZenMuxError('tooLarge');
	}

	/** Copies bytes up to the beginning of a picture. @returns where that is */
	#pushText(bytes: Buffer, from: number): number {
		let at = from;
		while (at < bytes.length) {
			this.#step(bytes[at++]);
			if (this.#state === 'picture') {
				this.#current = new Base64Picture(this.#first === undefined ? this.#listener : undefined);
				this.#first ??= this.#current;
				break;
			}
		}
		this.#keep(Buffer.from(bytes.subarray(from, at)));
		return at;
	}

	#step(byte: number | undefined): void {
		switch (this.#state) {
			case 'text':
				if (byte === quote) this.#beginString();
				return;
			case 'string':
				if (byte === quote) this.#state = this.#matched === name.length ? 'afterName' : 'text';
				else if (byte === backslash) this.#state = 'escape';
				this.#matched = byte === name[this.#matched] ? this.#matched + 1 : -1;
				return;
			case 'escape':
				this.#state = 'string';
				return;
			case 'afterName':
				if (whiteSpace.includes(byte)) return;
				this.#state = byte === colon ? 'beforeValue' : 'text';
				return;
			case 'beforeValue':
				if (!whiteSpace.includes(byte)) this.#state = byte === quote ? 'picture' : 'text';
				return;
			case 'picture':
				return;
		}
	}

	#beginString(): void {
		this.#state = 'string';
		this.#matched = 0;
	}

	/** Decodes bytes up to the end of the picture. @returns where the text goes on */
	#pushPicture(bytes: Buffer, from: number): number {
		if (this.#escape !== '') return this.#pushEscapedPicture(bytes, from);
		const found = bytes.indexOf(quote, from);
		const end = found === -1 ? bytes.length : found;
		const piece = bytes.subarray(from, end);
		if (piece.includes(backslash)) return this.#pushEscapedPicture(bytes, from);
		this.#current.push(piece);
		if (found === -1) return end;
		return this.#endPicture(end);
	}

	/** The same for base64 with JSON escapes in it, byte by byte. */
	#pushEscapedPicture(bytes: Buffer, from: number): number {
		const plain = Buffer.allocUnsafe(bytes.length - from);
		let length = 0;
		let at = from;
		for (; at < bytes.length; at++) {
			const byte = bytes[at] ?? notBase64;
			if (this.#escape === '' && byte === quote) break;
			if (this.#escape === '' && byte !== backslash) {
				plain[length++] = byte;
				continue;
			}
			this.#escape += String.fromCharCode(byte);
			const unescaped = unescape(this.#escape);
			if (unescaped === undefined) continue;
			plain[length++] = unescaped;
			this.#escape = '';
		}
		this.#current.push(plain.subarray(0, length));
		return at === bytes.length ? at : this.#endPicture(at);
	}

	#endPicture(at: number): number {
		this.#state = 'text';
		this.#keep(Buffer.from([quote]));
		return at + 1;
	}

	#keep(text: Buffer): void {
		this.#textBytes += text.length;
		if (this.#textBytes > maxTextBytes) throw new ZenMuxError('tooLarge');
		this.#text.push(text);
	}
}

/** Reads a whole text. @throws ZenMuxError `tooLarge`, or as the chunks do */
export async function readPictureJson(
	chunks: AsyncIterable<Uint8Array>,
	listener?: ArrivalListener,
): Promise<PictureDocument> {
	const json = new PictureJson(listener);
	for await (const { buffer, byteOffset, byteLength } of chunks) {
		json.push(Buffer.from(buffer, byteOffset, byteLength));
	}
	return json.finish();
}

/** The byte of a JSON escape; `undefined` while it is incomplete. */
function unescape(escape: string): number | undefined {
	if (escape.length < 2 || (escape[1] === 'u' && escape.length < 6)) return undefined;
	try {
		const text: unknown = JSON.parse(`"${escape}"`);
		const code = typeof text === 'string' ? text.charCodeAt(0) : notBase64;
		return code < 0x80 ? code : notBase64;
	} catch {
		return notBase64;
	}
}
