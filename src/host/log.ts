import * as vscode from 'vscode';
import { hideKeys } from '../zenmux/hideKey.ts';
import { ZenMuxError } from '../zenmux/zenmuxError.ts';

type Details = Readonly<Record<string, string | number | undefined>>;

/** The output channel *ZenMux Images*: one line a step, in English, never a key or a prompt. */
export class Log implements vscode.Disposable {
	readonly #channel = vscode.window.createOutputChannel('ZenMux Images', { log: true });
	/** When VS Code closes, what is being saved outlives the channel, which throws then. */
	#isOpen = true;
	#requestId: string | undefined;

	/** `X-ZenMux-RequestId` of the newest answer in this window. */
	get lastRequestId(): string | undefined {
		return this.#requestId;
	}

	/** A step of a job, such as `job 3: partial index=0 bytes=812345 ms=1204`. */
	step(jobId: string, step: string, details: Details): void {
		if (typeof details.requestId === 'string') this.#requestId = details.requestId;
		this.info(`job ${jobId}: ${step}${inWords(details)}`);
	}

	info(line: string): void {
		if (this.#isOpen) this.#channel.info(hideKeys(line));
	}

	error(error: unknown): void {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		if (this.#isOpen) this.#channel.error(hideKeys(text));
	}

	/** How a job failed: a known reason in one line, a bug of ours with its stack. */
	jobError(jobId: string, error: unknown): void {
		if (error instanceof ZenMuxError) {
			const { reason, requestId, status } = error;
			this.step(jobId, 'failed', { reason, requestId, status });
		} else {
			this.error(error);
		}
	}

	show(): void {
		this.#channel.show(true);
	}

	dispose(): void {
		this.#isOpen = false;
		this.#channel.dispose();
	}
}

function inWords(details: Details): string {
	return Object.entries(details)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}=${String(value)}`)
		.join('');
}
