import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';

/** The server-sent events of one answer, with comments as a sign of life between them. */
export class EventStream {
	readonly #exchange: Exchange;
	readonly #lineEnd: string;
	readonly #chunk: number;
	readonly #hasBom: boolean;
	readonly #type: string;
	#timer: NodeJS.Timeout | undefined;
	#isWriting = false;
	#written: Promise<void> = Promise.resolve();

	constructor(exchange: Exchange, fault: Fault | undefined) {
		this.#exchange = exchange;
		this.#lineEnd = fault?.kind === 'crlf' ? '\r\n' : fault?.kind === 'cr' ? '\r' : '\n';
		this.#chunk = fault?.kind === 'drip' ? (fault.bytes ?? 1) : Infinity;
		this.#hasBom = fault?.kind === 'bom';
		this.#type = fault?.kind === 'contentType' ? fault.type : 'text/event-stream; charset=utf-8';
	}

	/** Sends the headers and the first comment; then one every `keepAlive` ms. */
	async open(keepAlive: number): Promise<void> {
		this.#exchange.begin(200, {
			'Content-Type': this.#type,
			'Cache-Control': 'no-cache',
		});
		this.#timer = setInterval(() => void this.#beat(), keepAlive);
		this.#exchange.signal.addEventListener('abort', () => this.silence(), { once: true });
		await this.#write([this.#hasBom ? '\uFEFF' : '', this.#comment]);
	}

	/** Writes one event; `data` comes in pieces and holds no line end. */
	async event(name: string | undefined, data: Iterable<string>, isCutOff = false): Promise<void> {
		const [lineEnd, first] = [this.#lineEnd, name === undefined ? '' : `event: ${name}`];
		await this.#write(
			(function* () {
				yield name === undefined ? '' : first + lineEnd;
				yield 'data: ';
				yield* data;
				yield isCutOff ? '' : lineEnd + lineEnd;
			})(),
		);
	}

	/** Writes one comment that comes in pieces. */
	async comment(pieces: Iterable<string>): Promise<void> {
		await this.#write([': ', ...pieces, this.#lineEnd]);
	}

	/** No comments from here on. */
	silence(): void {
		clearInterval(this.#timer);
	}

	close(): void {
		this.silence();
		this.#exchange.end();
	}

	reset(): void {
		this.silence();
		this.#exchange.reset();
	}

	get #comment(): string {
		return `: ZENMUX PROCESSING${this.#lineEnd}${this.#lineEnd}`;
	}

	async #beat(): Promise<void> {
		if (!this.#isWriting) {
			await this.#write([this.#comment]).catch(() => this.silence());
		}
	}

	/** One after the other, so that a comment never comes inside an event. */
	#write(texts: Iterable<string>): Promise<void> {
		this.#written = this.#written.then(() => this.#writeNow(texts));
		return this.#written;
	}

	async #writeNow(texts: Iterable<string>): Promise<void> {
		this.#isWriting = true;
		for (const text of texts) {
			for (let start = 0; start < text.length; start += this.#chunk) {
				await this.#exchange.write(text.slice(start, start + this.#chunk));
				if (this.#chunk < text.length) await nextTurn();
			}
		}
		this.#isWriting = false;
	}
}
