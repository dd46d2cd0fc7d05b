import type { ImageEvent } from '../zenmux/imageEvents.ts';
import type { JobRequest } from './jobRequest.ts';
import { delayBeforeRepeat } from './repetition.ts';

/** Sends one request once; throws a `ZenMuxError`, or the signal's reason when aborted. */
export type StreamImages = (request: JobRequest, signal: AbortSignal) => AsyncIterable<ImageEvent>;

/** Resolves after `ms` milliseconds, rejects with the signal's reason when aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What happens to a request: its pictures, and our own repeats of it. */
export type RequestEvent =
	| ImageEvent
	| { readonly kind: 'sent' }
	| { readonly kind: 'repeating'; readonly attempt: number; readonly delay: number };

/**
 * Runs a request to its end, and repeats what {@link delayBeforeRepeat} lets be repeated; never one that
 * was accepted: it may cost money.
 */
export async function* runRequest(
	request: JobRequest,
	stream: StreamImages,
	wait: Wait,
	signal: AbortSignal,
): AsyncGenerator<RequestEvent, void, undefined> {
	for (let attempt = 1; ; attempt++) {
		let isAccepted = false;
		yield { kind: 'sent' };
		try {
			for await (const event of stream(request, signal)) {
				isAccepted = true;
				yield event;
			}
			return;
		} catch (error) {
			const mayRepeat = !isAccepted && !signal.aborted;
			const delay = mayRepeat ? delayBeforeRepeat(error, attempt, Math.random()) : undefined;
			if (delay === undefined) throw error;
			yield { kind: 'repeating', attempt: attempt + 1, delay };
			await wait(delay, signal);
		}
	}
}
